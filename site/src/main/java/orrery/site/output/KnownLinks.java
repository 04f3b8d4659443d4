package orrery.site.output;

import java.util.List;
import java.util.Set;
import orrery.site.link.BaseUrl;
import orrery.site.memo.Versions;

/** Where the links of pages lead: they are resolved once for each version of a page. */
final class KnownLinks {
  private final Versions<PageFacts, List<LinkTarget>> pages = new Versions<>();
  private BaseUrl base = BaseUrl.UNKNOWN;

  /** Forgets everything if the site has moved, and the pages that are no more. */
  KnownLinks of(BaseUrl now, Set<String> paths) {
    if (!now.equals(base)) {
      pages.clear();
      base = now;
    }
    pages.retain(paths);
    return this;
  }

  /** Returns where the links of a page lead, in their order. */
  List<LinkTarget> of(PageFacts page) {
    return pages.get(page.path(), page, this::all);
  }

  private List<LinkTarget> all(PageFacts page) {
    return page.links().stream()
        .map(link -> LinkTarget.of(page.path(), link.address(), base))
        .toList();
  }
}
