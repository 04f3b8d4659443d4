package orrery.site.fuzz;

import java.util.Set;
import java.util.stream.Collectors;
import orrery.site.markdown.GeneratedText;
import orrery.site.markdown.WordsKept;

/** Generated articles: every word is read or reported, and the article is a page. */
final class WordsFuzz {
  private WordsFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    GeneratedText text = new GeneratedText(new Choices(data).numbers());
    String loss = WordsKept.loss(text);
    Oracle.require(loss.isEmpty(), loss);
    String article = "---\ntitle: T\n---\n\n## Top {#top}\n\n" + text.markdown();
    FuzzedSite site = FuzzedSite.of(article);
    Oracle.check(site);
    if (!site.pages().isEmpty()) {
      String page = site.pages().get("posts/x/index.html");
      Set<Integer> reported =
          site.problems().stream()
              .map(problem -> problem.place().line())
              .collect(Collectors.toSet());
      text.words().stream()
          .filter(word -> !reported.contains(line(article, word)))
          .forEach(
              word -> Oracle.require(page.contains(word), word + " is in no page:\n" + article));
    }
  }

  private static int line(String text, String word) {
    return (int) text.substring(0, text.indexOf(word)).chars().filter(c -> c == '\n').count() + 1;
  }
}
