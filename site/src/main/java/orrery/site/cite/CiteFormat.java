package orrery.site.cite;

import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.TokenBuffer;
import de.undercouch.citeproc.csl.internal.format.HtmlFormat;
import de.undercouch.citeproc.csl.internal.token.DisplayGroupToken;
import de.undercouch.citeproc.csl.internal.token.Token;
import de.undercouch.citeproc.output.SecondFieldAlign;
import java.util.ArrayList;
import java.util.List;

/**
 * An output format: HTML without styles and without blocks, so that it can stand in a paragraph and
 * in a list.
 */
final class CiteFormat extends HtmlFormat {
  /** The separator between the label of an entry and the entry; authors do not type it. */
  static final String LABEL_END = "\uE014";

  private final List<String> ids = new ArrayList<>();

  /** The keys of the entries written so far, in the order of the list of references. */
  List<String> ids() {
    return ids;
  }

  @Override
  protected String doFormatBibliographyEntry(TokenBuffer buffer, RenderContext ctx, int index) {
    ids.add(ctx.getItemData().getId());
    List<Token> tokens = buffer.getTokens();
    boolean labelled =
        ctx.getStyle().getBibliography().getSecondFieldAlign() != SecondFieldAlign.FALSE;
    int label = 0;
    while (labelled && label < tokens.size() && tokens.get(label).isFirstField()) {
      label++;
    }
    String rest = format(buffer.copy(label, tokens.size()));
    return label == 0 ? rest : format(buffer.copy(0, label)) + LABEL_END + rest;
  }

  @Override
  protected String doFormatLink(String text, String uri) {
    boolean web = uri.startsWith("https://") || uri.startsWith("http://");
    return web ? "<a href=\"" + uri + "\">" + text + "</a>" : text;
  }

  @Override
  protected String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  protected String openFontStyle(int style) {
    return "<em>";
  }

  @Override
  protected String closeFontStyle(int style) {
    return "</em>";
  }

  @Override
  protected String openFontWeight(int weight) {
    return "<b>";
  }

  @Override
  protected String closeFontWeight(int weight) {
    return "</b>";
  }

  @Override
  protected String openFontVariant(int variant) {
    return "<span class=\"small-caps\">";
  }

  @Override
  protected String openTextDecoration(int decoration) {
    return "<u>";
  }

  @Override
  protected String closeTextDecoration(int decoration) {
    return "</u>";
  }

  @Override
  protected String openDisplayGroup(DisplayGroupToken.Type type) {
    return "";
  }

  @Override
  protected String closeDisplayGroup(DisplayGroupToken.Type type) {
    return " ";
  }
}
