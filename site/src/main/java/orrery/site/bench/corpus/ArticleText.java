package orrery.site.bench.corpus;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The Markdown of one article. */
final class ArticleText {
  static final int INLINE_FORMULAS = 14;
  static final int DISPLAY_FORMULAS = 6;

  private static final int SECTIONS = DISPLAY_FORMULAS;
  private static final int PARAGRAPHS = 3;
  private static final int SENTENCES = 4;
  private static final int NOTES = 3;
  private static final int LINKS = 3;
  private static final int TAGS = 3;
  private static final int FIRST_YEAR = 2015;

  private final Corpus corpus;
  private final int number;
  private final Draws draws;
  private final Prose prose;
  private final Formulas formulas;
  private final Listings listings;
  private final StringBuilder text = new StringBuilder();
  private int paragraph;

  /**
   * Writes an article.
   *
   * @param number counts from 1
   * @param word the one that an edit changes
   */
  ArticleText(Corpus corpus, int number, String word) {
    this.corpus = corpus;
    this.number = number;
    draws = new Draws(corpus.seed(), number);
    prose = new Prose(draws);
    formulas = new Formulas(draws);
    listings = new Listings(draws);
    addFrontMatter();
    text.append("This is to be read with ").append(word).append(".\n\n");
    for (int section = 0; section < SECTIONS; section++) {
      addSection(section);
    }
    for (int note = 1; note <= NOTES; note++) {
      text.append("[^n").append(note).append("]: ").append(prose.sentence()).append("\n\n");
    }
  }

  String text() {
    return text.toString();
  }

  private void addFrontMatter() {
    text.append("---\ntitle: ").append(prose.heading()).append(" and ").append(prose.pair());
    text.append(" (").append(number).append(")\ndate: ").append(date());
    text.append("\ndescription: The ").append(prose.pair()).append(" of every ");
    text.append(prose.pair()).append(", and what it says about the ").append(prose.noun());
    text.append(".\ntags: [").append(String.join(", ", tags())).append("]\n---\n\n");
  }

  private String date() {
    int year = FIRST_YEAR + draws.below(11);
    return String.format(Locale.ROOT, "%d-%02d-%02d", year, draws.upTo(12), draws.upTo(28));
  }

  private Set<String> tags() {
    Set<String> tags = new TreeSet<>();
    while (tags.size() < TAGS) {
      tags.add(prose.noun());
    }
    return tags;
  }

  private void addSection(int section) {
    text.append("## ").append(prose.heading()).append(' ').append(section + 1).append("\n\n");
    for (int i = 0; i < PARAGRAPHS; i++) {
      addParagraph();
      if (i == 0 && section % 2 == 0) {
        text.append(" There is more to it.[^n").append(1 + section / 2).append(']');
      }
      if (i == 1 && section < LINKS) {
        text.append(" Compare ").append(link()).append('.');
      }
      text.append("\n\n");
      if (i == 1) {
        text.append("$$\n").append(formulas.display()).append("\n$$\n\n");
      }
    }
    addAfter(section);
  }

  /** Adds four sentences, with a formula in the first as long as there are some left. */
  private void addParagraph() {
    boolean withFormula = paragraph++ < INLINE_FORMULAS;
    text.append(prose.sentence(withFormula ? "$" + formulas.inline() + "$" : ""));
    for (int i = 1; i < SENTENCES; i++) {
      text.append(' ').append(prose.sentence());
    }
  }

  private String link() {
    String name = Corpus.name(draws.upTo(corpus.articles()));
    return "[the " + prose.pair() + "](" + name + ".md)";
  }

  private void addAfter(int section) {
    switch (section) {
      case 1 -> text.append(listings.python());
      case 2 -> text.append(listings.table());
      case 3 -> text.append(listings.java());
      case 4 -> {
        for (int i = 0; i < SENTENCES; i++) {
          text.append("- ").append(prose.sentence()).append('\n');
        }
        text.append('\n');
      }
      default -> {}
    }
  }
}
