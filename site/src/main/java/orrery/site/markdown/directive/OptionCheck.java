package orrery.site.markdown.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import orrery.engine.spec.Suggestion;
import orrery.site.markdown.braces.AttributeText;
import orrery.site.markdown.braces.Option;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/** Tells what an author asks of a directive that it does not know. */
public final class OptionCheck {
  private static final List<String> OF_ALL = List.of("label", "name", "class");
  private static final List<String> FLAGS =
      List.of("open", "collapse", "nonumber", "enumerated", "local");
  private static final List<String> FLAG_VALUES = List.of("", "true", "false");
  private static final List<String> IN_BRACES = List.of("label", "name", "title");

  private final Conversion conversion;

  public OptionCheck(Conversion conversion) {
    this.conversion = conversion;
  }

  /**
   * Checks a directive.
   *
   * @param called its name in messages
   * @param options those it takes besides the ones that all take
   */
  void check(String called, List<String> options, DirectiveText text) {
    List<String> lines = joined(OF_ALL, options);
    List<String> seen = new ArrayList<>();
    for (Option option : text.options()) {
      String key = option.key().text();
      if (!lines.contains(key)) {
        unknown(called + " has no option \"" + key + "\"", option.key(), lines);
      } else if (seen.contains(key)) {
        int end = option.key().end();
        String message = "the option \"" + key + "\" is given twice";
        conversion.error(Code.DUPLICATE_OPTION, option.key().start(), end, message, "");
      }
      seen.add(key);
    }
    Stream.concat(text.options().stream(), text.attributes().values().stream()).forEach(this::flag);
    attributes(called, joined(IN_BRACES, options), text.attributes());
  }

  private void flag(Option option) {
    RoleText.Part value = option.value();
    if (FLAGS.contains(option.key().text()) && !FLAG_VALUES.contains(value.text())) {
      String message = option.key().text() + " is true or false, not \"" + value.text() + "\"";
      conversion.error(Code.WRONG_FLAG, value.start(), value.end(), message, "");
    }
  }

  /** Reports words that a directive was not asked for: they would be lost. */
  void unread(String called, DirectiveText text) {
    for (RoleText.Part part : text.unread()) {
      unread(called, part.start(), part.end());
    }
    if (text.hasUnreadContent()) {
      unread(called, text.span().start(), text.span().end());
    }
  }

  /**
   * Reports words that have no place in something.
   *
   * @param called its name in messages
   */
  public void unread(String called, int start, int end) {
    String message = called + " has no place for these words, or has others in it";
    conversion.error(
        Code.WORDS_WITHOUT_PLACE, start, end, message, "put them above or below, or remove them");
  }

  /** Checks what stands in braces. */
  public void attributes(String called, List<String> known, AttributeText attributes) {
    for (Option value : attributes.values()) {
      if (!known.contains(value.key().text())) {
        unknown(called + " has no option \"" + value.key().text() + "\"", value.key(), known);
      }
    }
    for (RoleText.Part other : attributes.others()) {
      String hint = "write #label, .class or key=value";
      conversion.error(
          Code.WRONG_ATTRIBUTE,
          other.start(),
          other.end(),
          "not an attribute: " + other.text(),
          hint);
    }
  }

  private void unknown(String message, RoleText.Part key, List<String> known) {
    String hint = Suggestion.hint(key.text(), known);
    conversion.error(Code.UNKNOWN_OPTION, key.start(), key.end(), message, hint);
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
