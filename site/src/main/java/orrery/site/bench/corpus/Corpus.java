package orrery.site.bench.corpus;

import java.util.Locale;

/**
 * A made-up site: articles of some 1,500 words, each with formulas, notes, a table, a list, code,
 * tags and links to others.
 *
 * <pre>{@code
 * Corpus corpus = new Corpus(100, 1);
 * corpus.path(1);            // "posts/article-00001.md"
 * corpus.text(1);            // "---\ntitle: ..."
 * corpus.edited(1, "haste"); // the same but for one word
 * }</pre>
 *
 * @param articles their number, at least 1
 * @param seed its low 32 bits count; another one gives other words and formulas
 */
public record Corpus(int articles, long seed) {
  /** The file with the settings of the site. */
  public static final String SETTINGS_PATH = "site.yaml";

  /** Its text. */
  public static final String SETTINGS = "title: Corpus\nurl: https://corpus.example\n";

  /** The word that an edit changes. */
  public static final String UNEDITED = "care";

  /** The formulas of all articles. */
  public int formulas() {
    return articles * (ArticleText.INLINE_FORMULAS + ArticleText.DISPLAY_FORMULAS);
  }

  /** The file of an article, inside of the content folder; articles are counted from 1. */
  public String path(int number) {
    return "posts/" + name(number) + ".md";
  }

  /** The path of its page, inside of the site. */
  public String page(int number) {
    return "posts/" + name(number) + "/";
  }

  /** The text of an article. */
  public String text(int number) {
    return edited(number, UNEDITED);
  }

  /**
   * The same text with another word at one place.
   *
   * @param word of letters and digits
   */
  public String edited(int number, String word) {
    return new ArticleText(this, number, word).text();
  }

  static String name(int number) {
    return String.format(Locale.ROOT, "article-%05d", number);
  }
}
