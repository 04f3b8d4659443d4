package orrery.site.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;

/**
 * Writes tags on one line and without indentation. What stands between tags stays: the body of an
 * article is one text here, and so is whatever an element holds in which white space counts.
 *
 * <p>Public because the template engine makes it by its class.
 */
public final class TidyHandler extends AbstractTemplateHandler {
  private static final Set<String> VERBATIM = Set.of("pre", "textarea", "script", "style");
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  private static final Pattern INDENTATION = Pattern.compile("(?<![ \\t\\r])[ \\t\\r]*+\\n\\s*+");

  private int verbatim;

  /** A handler at the end of the engine's chain. */
  public TidyHandler() {}

  @Override
  public void handleOpenElement(IOpenElementTag tag) {
    verbatim += isVerbatim(tag.getElementCompleteName()) ? 1 : 0;
    super.handleOpenElement(
        getContext()
            .getModelFactory()
            .createOpenElementTag(
                tag.getElementCompleteName(),
                attributes(tag.getAttributeMap()),
                AttributeValueQuotes.DOUBLE,
                false));
  }

  @Override
  public void handleStandaloneElement(IStandaloneElementTag tag) {
    String name = tag.getElementCompleteName();
    boolean minimized = !VOID.contains(name.toLowerCase(Locale.ROOT));
    super.handleStandaloneElement(
        getContext()
            .getModelFactory()
            .createStandaloneElementTag(
                name,
                attributes(tag.getAttributeMap()),
                AttributeValueQuotes.DOUBLE,
                false,
                minimized));
  }

  @Override
  public void handleCloseElement(ICloseElementTag tag) {
    verbatim -= isVerbatim(tag.getElementCompleteName()) ? 1 : 0;
    super.handleCloseElement(tag);
  }

  @Override
  public void handleText(IText text) {
    String words = text.getText();
    boolean kept = verbatim > 0 || words.indexOf('<') >= 0 || words.indexOf('\n') < 0;
    super.handleText(
        kept
            ? text
            : getContext()
                .getModelFactory()
                .createText(INDENTATION.matcher(words).replaceAll("\n")));
  }

  /** Values are as they were typed, escaped; those between single quotes may hold double ones. */
  private static Map<String, String> attributes(Map<String, String> attributes) {
    attributes.replaceAll((name, value) -> value == null ? null : value.replace("\"", "&quot;"));
    return attributes;
  }

  private static boolean isVerbatim(String name) {
    return VERBATIM.contains(name.toLowerCase(Locale.ROOT));
  }
}
