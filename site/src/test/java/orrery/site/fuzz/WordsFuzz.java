package orrery.site.fuzz;

import orrery.site.markdown.GeneratedText;
import orrery.site.markdown.WordsKept;

/** Generated articles: every word is read or reported, and the article is a page. */
final class WordsFuzz {
  private WordsFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    GeneratedText text = new GeneratedText(new Choices(data).numbers());
    String loss = WordsKept.loss(text);
    Oracle.require(loss.isEmpty(), loss);
    FuzzedSite site = FuzzedSite.of("---\ntitle: T\n---\n\n## Top {#top}\n\n" + text.markdown());
    Oracle.check(site);
    if (!site.pages().isEmpty()) {
      String page = site.pages().get("posts/x/index.html");
      text.words()
          .forEach(word -> Oracle.require(page.contains(word), word + " is in no page:\n" + page));
    }
  }
}
