package orrery.site.page;

import java.util.List;

/**
 * A series of articles, as the template of one of them sees it.
 *
 * @param name of the series
 * @param part which of them this article is, from 1
 * @param entries all of them, in order
 */
record SeriesView(String name, int part, List<Entry> entries) {

  /** An article of a series; {@code current} is the one whose page this is. */
  record Entry(String title, String path, boolean current) {}
}
