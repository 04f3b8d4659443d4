package orrery.site.markdown.directive;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orrery.engine.spec.Suggestion;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.markdown.braces.Option;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/**
 * The options of code: how it is shown. The same option has several names, since authors bring
 * theirs along.
 *
 * <pre>{@code
 * python title="fit.py" {1,3-5} linenos     // Docusaurus, and ours
 * {.python #fit .numberLines startFrom="7"} // Pandoc
 * :lineno-start: 7                          // MyST
 * }</pre>
 */
final class CodeOptions {
  static final List<String> TITLE = List.of("title", "filename", "file");
  static final List<String> CAPTION = List.of("caption");
  static final List<String> LABEL = List.of("label", "name", "id");
  static final List<String> START =
      List.of("linenos", "lineno-start", "number-lines", "startFrom", "start");
  static final List<String> MARKED = List.of("emphasize-lines", "mark");

  /** Taken by MyST; code has no classes here. */
  private static final List<String> CLASS = List.of("class");

  /** Every option. */
  static final List<String> ALL =
      Stream.of(TITLE, CAPTION, LABEL, START, MARKED, CLASS).flatMap(List::stream).toList();

  private static final String USUAL = "known: title, caption, label, linenos, mark";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private final Conversion conversion;
  private final List<Option> options;

  /** Reads options, with their names as they were typed. */
  CodeOptions(Conversion conversion, List<Option> options) {
    this.conversion = conversion;
    this.options = options;
  }

  /** Tells of options that there are not. */
  void check(String called, List<String> others) {
    List<String> known = Stream.concat(ALL.stream(), others.stream()).toList();
    for (Option option : options) {
      RoleText.Part key = option.key();
      if (!known.contains(key.text())) {
        String hint = Suggestion.hint(key.text(), known, USUAL);
        String message = called + " has no option \"" + key.text() + "\"";
        conversion.error(Code.UNKNOWN_OPTION, key.start(), key.end(), message, hint);
      } else if (CLASS.contains(key.text())) {
        String message = called + " has no classes of its own: " + option.value().text();
        conversion.warning(Code.UNKNOWN_WORD_OF_CODE, key.start(), key.end(), message, "remove it");
      }
    }
    Stream.of(TITLE, CAPTION, LABEL, MARKED).forEach(this::checkOnce);
  }

  /** Reports all but the first of some names: only that one counts. */
  private void checkOnce(List<String> names) {
    options.stream()
        .map(Option::key)
        .filter(key -> names.contains(key.text()))
        .skip(1)
        .forEach(
            key -> {
              String message = "the option \"" + key.text() + "\" is given twice";
              String hint = names.size() > 1 ? "these are one: " + String.join(", ", names) : "";
              conversion.error(Code.DUPLICATE_OPTION, key.start(), key.end(), message, hint);
            });
  }

  /** The value of the first of some names that is given. */
  Optional<RoleText.Part> value(List<String> names) {
    return options.stream()
        .filter(option -> names.contains(option.key().text()))
        .map(Option::value)
        .findFirst();
  }

  /** Returns code with these options. */
  Block.Code apply(Span span, String language, String text) {
    List<Inline> caption =
        value(CAPTION).map(part -> conversion.running(part.chars())).orElse(List.of());
    String anchor =
        caption.isEmpty()
            ? conversion.labels().given(value(LABEL))
            : conversion.labels().anchor(value(LABEL), "listing");
    int lines = (int) text.lines().count();
    SortedSet<Integer> marked =
        value(MARKED).map(part -> LineSet.of(part, lines, conversion)).orElseGet(TreeSet::new);
    String title = value(TITLE).map(RoleText.Part::text).orElse("");
    return new Block.Code(span, anchor, language, title, caption, first(), marked, text);
  }

  /** The number of the first line, or 0. */
  private int first() {
    int first = 0;
    for (String name : START) {
      Optional<RoleText.Part> given = value(List.of(name));
      if (given.isPresent()) {
        first = Math.max(first, number(given.get()));
      }
    }
    return first;
  }

  private int number(RoleText.Part part) {
    String text = part.text();
    if (text.isEmpty() || text.equals("true")) {
      return 1;
    }
    if (text.equals("false")) {
      return 0;
    }
    if (!NUMBER.matcher(text).matches()) {
      String message = "not the number of a line: " + text;
      conversion.error(Code.WRONG_LINES, part.start(), part.end(), message, "");
      return 1;
    }
    return Math.max(1, Integer.parseInt(text));
  }
}
