package orrery.site.output;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import orrery.site.link.BaseUrl;

/** Where the links of pages lead: they are resolved once for each version of a page. */
final class KnownLinks {
  private final Map<String, Known> pages = new ConcurrentHashMap<>();
  private BaseUrl base = BaseUrl.UNKNOWN;

  private record Known(PageFacts page, List<LinkTarget> targets) {
    @SuppressWarnings("ReferenceEquality") // A page that was printed before is the same object.
    boolean isOf(PageFacts other) {
      return page == other;
    }
  }

  /** Forgets everything if the site has moved, and the pages that are no more. */
  KnownLinks of(BaseUrl now, Set<String> paths) {
    if (!now.equals(base)) {
      pages.clear();
      base = now;
    }
    pages.keySet().retainAll(paths);
    return this;
  }

  /** Returns where the links of a page lead, in their order. */
  List<LinkTarget> of(PageFacts page) {
    return pages
        .compute(
            page.path(),
            (path, known) -> known != null && known.isOf(page) ? known : new Known(page, all(page)))
        .targets();
  }

  private List<LinkTarget> all(PageFacts page) {
    return page.links().stream()
        .map(link -> LinkTarget.of(page.path(), link.address(), base))
        .toList();
  }
}
