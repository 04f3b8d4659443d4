package orrery.site.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that a container begins with.
 *
 * <pre>{@code
 * :::{note} A title        // name "note", argument "A title"
 * ::: note A title         // the same
 * ::: {.note #id}          // name "note", attributes ".note #id"
 * }</pre>
 *
 * <p>A fence of backticks may be a container as well, as in MyST and in bookdown ({@code {theorem,
 * label}}); its name is then always in braces.
 *
 * @param opening the line
 * @param mark the character of the fence
 * @param length the number of them
 * @param name of the directive
 * @param argument the text behind the braces
 * @param attributes the text in the braces besides a name, if there is a name
 */
public record ContainerFence(
    BasedSequence opening,
    char mark,
    int length,
    BasedSequence name,
    BasedSequence argument,
    BasedSequence attributes) {
  /** The length of the longest line of a fence; to search a longer one would take long. */
  private static final int MAX_LINE_LENGTH = 1_000;

  private static final Pattern FENCE =
      Pattern.compile("(`{3,}+|~{3,}+|:{3,}+)[ \\t]*+(.*?)(?<!:)(?::++|(?<![ \\t]))[ \\t]*+");
  private static final Pattern IN_BRACES =
      Pattern.compile("\\{([A-Za-z][\\w:-]*)((?:[ \\t]*,|[ \\t])[^}]*)?\\}[ \\t]*(.*)");
  private static final Pattern CLASSES = Pattern.compile("\\{([^}]*)\\}[ \\t]*(.*)");
  private static final Pattern FIRST_CLASS = Pattern.compile("(?:^|[ \\t])\\.([A-Za-z][\\w-]*)");
  private static final Pattern BARE = Pattern.compile("([A-Za-z][\\w-]*)(?:[ \\t]+(.*))?");

  /** The fence that a line is, from its first character that is no space. */
  static Optional<ContainerFence> of(BasedSequence line) {
    boolean possible =
        line.length() <= MAX_LINE_LENGTH && !line.isEmpty() && "`~:".indexOf(line.charAt(0)) >= 0;
    Matcher fence = FENCE.matcher(possible ? line : "");
    if (!fence.matches() || fence.end(2) == fence.start(2)) {
      return Optional.empty();
    }
    BasedSequence rest = line.subSequence(fence.start(2), fence.end(2));
    char mark = line.charAt(0);
    int length = fence.end(1);
    Matcher inBraces = IN_BRACES.matcher(rest);
    if (inBraces.matches()) {
      return Optional.of(
          new ContainerFence(
              line,
              mark,
              length,
              part(rest, inBraces, 1),
              part(rest, inBraces, 3),
              part(rest, inBraces, 2)));
    }
    return mark == ':' ? ofColons(line, length, rest) : Optional.empty();
  }

  private static Optional<ContainerFence> ofColons(
      BasedSequence line, int length, BasedSequence rest) {
    Matcher classes = CLASSES.matcher(rest);
    if (classes.matches()) {
      BasedSequence attributes = part(rest, classes, 1);
      Matcher first = FIRST_CLASS.matcher(attributes);
      BasedSequence name = first.find() ? part(attributes, first, 1) : attributes.subSequence(0, 0);
      BasedSequence argument = part(rest, classes, 2);
      return Optional.of(new ContainerFence(line, ':', length, name, argument, attributes));
    }
    Matcher bare = BARE.matcher(rest);
    if (!bare.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ContainerFence(
            line, ':', length, part(rest, bare, 1), part(rest, bare, 2), rest.subSequence(0, 0)));
  }

  private static BasedSequence part(BasedSequence text, Matcher matcher, int group) {
    return matcher.group(group) == null
        ? text.subSequence(text.length(), text.length())
        : text.subSequence(matcher.start(group), matcher.end(group));
  }

  /** Returns the closing fence, as an author types it. */
  public String marks() {
    return String.valueOf(mark).repeat(length);
  }

  /** Returns whether a line ends what this one began. */
  boolean isEndedBy(BasedSequence line) {
    int marks = 0;
    while (marks < line.length() && line.charAt(marks) == mark) {
      marks++;
    }
    return marks >= length && line.subSequence(marks).isBlank();
  }
}
