package orrery.site.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.markdown.convert.DocumentConverter;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/** Looks for words of a generated text that are neither in the article nor behind a problem. */
public final class WordsKept {
  private static final Pattern WORD = Pattern.compile("w[0-9]++z");

  private WordsKept() {}

  /** Returns the first lost word with its text; an empty text if there is none. */
  public static String loss(GeneratedText text) {
    String markdown = text.markdown();
    List<Problem> problems = new ArrayList<>();
    SourceFile file = new SourceFile(Path.of("x.md"), "x.md", markdown);
    DocumentConverter.Converted tree = DocumentConverter.convert(file, 0, problems);
    Set<String> read = words(tree.blocks() + " " + tree.notes());
    int firstProblem =
        problems.stream().mapToInt(problem -> problem.place().line()).min().orElse(1_000_000);
    return text.words().stream()
        .filter(word -> !read.contains(word))
        .filter(word -> line(markdown, word) < firstProblem)
        .findFirst()
        .map(word -> "loses " + word + ":\n" + markdown + problems)
        .orElse("");
  }

  private static Set<String> words(String tree) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(tree);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static int line(String text, String word) {
    return (int) text.substring(0, text.indexOf(word)).lines().count();
  }
}
