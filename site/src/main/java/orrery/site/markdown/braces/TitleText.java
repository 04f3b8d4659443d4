package orrery.site.markdown.braces;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;

/**
 * A title with the attributes that may end it, as those of a heading do.
 *
 * <pre>{@code
 * Large steps {#steps .wide}       // words "Large steps", attributes "#steps .wide"
 * }</pre>
 *
 * @param words before the attributes
 * @param attributes those in the braces; none where the title ends with something else
 */
public record TitleText(RoleText.Part words, AttributeText attributes) {

  /** Reads a title without space around it. */
  public static TitleText of(RoleText.Part title) {
    BasedSequence chars = title.chars();
    int open = chars.lastIndexOf('{');
    boolean apart = open == 0 || (open > 0 && " \t".indexOf(chars.charAt(open - 1)) >= 0);
    Matcher braces = AttributesParser.BRACES.matcher(apart ? chars.subSequence(open) : "");
    if (!braces.matches()) {
      return new TitleText(title, AttributeText.of(title.part(0, 0)));
    }
    return new TitleText(
        title.part(0, open),
        AttributeText.of(title.part(open + braces.start(1), open + braces.end(1))));
  }
}
