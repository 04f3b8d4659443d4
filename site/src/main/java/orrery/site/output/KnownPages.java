package orrery.site.output;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import orrery.site.page.Page;

/**
 * The pages that were printed before, with what was found in them. A page of the same values and
 * the same templates is not printed again.
 */
final class KnownPages {
  private final Map<String, Known> pages = new ConcurrentHashMap<>();
  private final Set<String> printed = ConcurrentHashMap.newKeySet();
  private Object templates = "";

  private record Known(Page page, PrintedPage printed) {}

  /**
   * Forgets everything if the templates are others.
   *
   * @param now the state of all that a page depends on but for its own values
   */
  void begin(Object now) {
    if (!now.equals(templates)) {
      pages.clear();
      templates = now;
    }
  }

  Optional<PrintedPage> find(Page page) {
    return Optional.ofNullable(pages.get(page.path()))
        .filter(known -> known.page().isLike(page))
        .map(Known::printed);
  }

  /**
   * Returns whether a page is printed for the first time, of whatever values. A server prints some
   * pages a thousand times, and most of these texts nobody asks for again.
   */
  boolean isFirst(Page page) {
    return printed.add(page.path());
  }

  /** Remembers a page without problems. */
  void remember(Page page, PrintedPage printed) {
    if (printed.isFlawless()) {
      pages.put(page.path(), new Known(page, printed));
    } else {
      pages.remove(page.path());
    }
  }

  /** Forgets the pages that are no more. */
  void retain(Set<String> paths) {
    pages.keySet().retainAll(paths);
  }
}
