package orrery.site.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import orrery.site.page.FinishedPage.TextRange;

/** The facts about a page without problems as texts, to be remembered. */
final class PageFactsText {
  private PageFactsText() {}

  /** Returns the number of ids, the ids, and each link as its address and three numbers. */
  static List<String> encode(PageFacts facts) {
    List<String> texts = new ArrayList<>();
    texts.add(String.valueOf(facts.ids().size()));
    facts.ids().stream().sorted().forEach(texts::add);
    for (PageFacts.Link link : facts.links()) {
      TextRange range = link.range();
      texts.add(link.address());
      texts.add(range.start() + " " + range.end() + " " + range.line());
    }
    return texts;
  }

  /** Returns the facts about a page of the same text. */
  static PageFacts decode(String path, SiteFile file, List<String> texts) {
    int ids = Integer.parseInt(texts.get(0));
    Set<String> known = new HashSet<>(texts.subList(1, 1 + ids));
    List<PageFacts.Link> links = new ArrayList<>();
    for (int i = 1 + ids; i < texts.size(); i += 2) {
      links.add(new PageFacts.Link(texts.get(i), range(texts.get(i + 1))));
    }
    return new PageFacts(path, file, List.of(), List.of(), known, links);
  }

  private static TextRange range(String text) {
    int first = text.indexOf(' ');
    int second = text.indexOf(' ', first + 1);
    return new TextRange(
        Integer.parseInt(text, 0, first, 10),
        Integer.parseInt(text, first + 1, second, 10),
        Integer.parseInt(text, second + 1, text.length(), 10));
  }
}
