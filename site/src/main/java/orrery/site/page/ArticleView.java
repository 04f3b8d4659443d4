package orrery.site.page;

import java.util.List;
import orrery.site.rendered.SafeHtml;

/**
 * An article, as templates see it.
 *
 * @param language of its text, or null where it is the language of the site
 * @param title plain text
 * @param path of its page, from the root of the site
 * @param address of its page with its host, or empty where that is not known
 * @param description one sentence, or empty
 * @param author or empty
 * @param date or null for a note
 * @param updated or null
 * @param tags in the author's order
 * @param experiments the number of experiments on the page
 * @param text the HTML below the title
 */
record ArticleView(
    String language,
    String title,
    String path,
    String address,
    String description,
    String author,
    DateView date,
    DateView updated,
    List<TagView> tags,
    int experiments,
    BodyView text) {

  /** Returns the same for another page. */
  ArticleView with(BodyView other) {
    return new ArticleView(
        language,
        title,
        path,
        address,
        description,
        author,
        date,
        updated,
        tags,
        experiments,
        other);
  }

  /** The HTML below the title. */
  public SafeHtml body() {
    return text.read();
  }

  /** The day of the last change, for a feed; null for a note. */
  public DateView changed() {
    return updated == null ? date : updated;
  }
}
