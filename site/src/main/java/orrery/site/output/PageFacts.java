package orrery.site.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import orrery.site.memo.CodeVersion;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.page.FinishedPage;
import orrery.site.page.HtmlPolicy;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * The facts about a finished page by which it and those that link to it are judged. A page is read
 * once, and its tree is not kept: that of a thousand articles would be a gigabyte.
 *
 * @param file its text
 * @param breaches of the policy of pages
 * @param duplicates ids that are there twice
 * @param ids of its elements
 * @param links to other parts of the site, in the order of the kinds of elements and of the page
 */
record PageFacts(
    String path,
    SiteFile file,
    List<Problem> breaches,
    List<Problem> duplicates,
    Set<String> ids,
    List<Link> links) {

  /** An address in the page, and the element that has it, as a range of the page's text. */
  record Link(String address, FinishedPage.TextRange range) {}

  private static final String VERSION =
      CodeVersion.of(
          PageFacts.class,
          Link.class,
          LinksOfPage.class,
          FinishedPage.class,
          FinishedPage.TextRange.class,
          HtmlPolicy.class);

  /**
   * Reads a page, on any thread, or remembers what was found in one of the same text; one with
   * problems is read each time.
   */
  static PageFacts of(String path, SiteFile file, Memo memo) {
    Key key = Key.of("page", VERSION, file.digest());
    Optional<List<String>> remembered = memo.find(key);
    if (remembered.isPresent()) {
      return PageFactsText.decode(path, file, remembered.get());
    }
    PageFacts facts = of(path, file);
    if (facts.breaches().isEmpty() && facts.duplicates().isEmpty()) {
      memo.put(key, PageFactsText.encode(facts));
    }
    return facts;
  }

  /** Reads a page. */
  static PageFacts of(String path, SiteFile file) {
    FinishedPage page = FinishedPage.of(path, file.text());
    List<Problem> duplicates = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Element element : page.document().select("[id]")) {
      if (!ids.add(element.id())) {
        String message = "two elements have the id \"" + element.id() + "\"";
        duplicates.add(
            Problem.error(
                Code.DUPLICATE_ELEMENT,
                page.place(element),
                message,
                "rename one in the templates"));
      }
    }
    return new PageFacts(
        path, file, HtmlPolicy.check(page), duplicates, ids, LinksOfPage.in(page.document()));
  }

  /** Returns the place of a link in the page. */
  Place place(Link link) {
    return link.range().place(path, file.text());
  }
}
