package orrery.site.markdown.convert;

import static orrery.site.problem.Code.RAW_HTML;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.markdown.braces.AttributesNode;
import orrery.site.markdown.braces.RoleNode;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.commonmark.Escapes;
import orrery.site.markdown.commonmark.SpecInlineParser;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.context.LinkConverter;
import orrery.site.markdown.role.Role;
import orrery.site.markdown.role.RoleConverter;
import orrery.site.markdown.syntax.CiteNode;
import orrery.site.markdown.syntax.MathNode;
import orrery.site.markdown.syntax.NoteNode;
import orrery.site.markdown.syntax.TexReferenceNode;
import orrery.site.markdown.syntax.WikiNode;

/** Running text, from Flexmark's tree to ours. */
final class InlineConverter {
  private final Conversion conversion;
  private final Notes notes;
  private final Comments comments;
  private final LinkConverter links;
  private final RoleConverter roles;
  private final AttributeConverter attributes;
  private Document document = Document.NULL;

  InlineConverter(Conversion conversion, Notes notes, Comments comments) {
    this.conversion = conversion;
    this.notes = notes;
    this.comments = comments;
    this.links = new LinkConverter(conversion);
    this.roles = new RoleConverter(conversion);
    this.attributes = new AttributeConverter(conversion);
  }

  List<Role> roles() {
    return roles.kinds();
  }

  /** The running text inside a node. */
  List<Inline> children(Node parent) {
    return conversion.descend(
        parent,
        () -> {
          List<Inline> inlines = new ArrayList<>();
          for (Node child : parent.getChildren()) {
            add(child, inlines);
          }
          return joined(inlines);
        });
  }

  /** Begins the conversion of a document. */
  void begin(Document parsed) {
    document = parsed;
  }

  /** A part of the file that is running text by itself, such as a caption. */
  List<Inline> parse(BasedSequence part) {
    return children(SpecInlineParser.parse(document, part));
  }

  private void add(Node node, List<Inline> into) {
    Span span = Conversion.span(node);
    if (node instanceof TextBase) {
      into.addAll(children(node));
    } else if (node instanceof Emphasis) {
      into.add(new Inline.Emphasis(span, children(node)));
    } else if (node instanceof StrongEmphasis) {
      into.add(new Inline.Strong(span, children(node)));
    } else if (node instanceof Strikethrough) {
      into.add(new Inline.Strikethrough(span, children(node)));
    } else if (node instanceof Code code) {
      into.add(new Inline.Code(span, code(code)));
    } else if (node instanceof MathNode math) {
      into.add(formula(math, span));
    } else if (node instanceof WikiNode wiki) {
      into.add(wiki(wiki));
    } else if (node instanceof TexReferenceNode reference) {
      into.add(reference(reference));
    } else if (node instanceof RoleNode role) {
      into.add(roles.convert(role));
    } else if (node instanceof AttributesNode braces) {
      attributes.add(braces, into);
    } else if (node instanceof NoteNode note) {
      into.add(notes.written(note));
    } else if (node instanceof CiteNode cite) {
      String written = node.getChars().toString();
      into.add(new Inline.Citation(span, cite.narrative(), cite.cites(), written));
    } else if (node instanceof SoftLineBreak) {
      into.add(new Inline.SoftBreak(span));
    } else if (node instanceof HardLineBreak) {
      into.add(new Inline.HardBreak(span));
    } else if (node instanceof Footnote footnote) {
      into.add(notes.reference(footnote));
    } else {
      addLink(node, span, into);
    }
  }

  private Inline wiki(WikiNode wiki) {
    BasedSequence target = wiki.target();
    return new Inline.Reference(
        Conversion.span(wiki),
        Inline.Reference.Form.WIKI,
        target.toString(),
        target.getStartOffset(),
        wiki.words().isNull() ? List.of() : parse(wiki.words()));
  }

  private static Inline reference(TexReferenceNode node) {
    BasedSequence label = node.label();
    return new Inline.Reference(
        Conversion.span(node),
        node.isOfEquation() ? Inline.Reference.Form.EQUATION : Inline.Reference.Form.NUMBER,
        label.toString(),
        label.getStartOffset(),
        List.of());
  }

  private Inline formula(MathNode math, Span span) {
    String tex = math.tex().toString();
    int start = math.tex().getStartOffset();
    if (math.display()) {
      conversion.equationLabels().take(tex, start, new RoleText.Part(math.tex().subSequence(0, 0)));
    } else {
      conversion.equationLabels().refuse(tex, start);
    }
    return new Inline.Formula(span, tex, start, math.display(), "");
  }

  private void addLink(Node node, Span span, List<Inline> into) {
    if (node instanceof LinkNodeBase || node instanceof AutoLink || node instanceof MailLink) {
      into.add(links.convert(node));
    } else if (node instanceof HtmlInline) {
      html(conversion, node.getChars());
    } else if (node instanceof HtmlInlineComment) {
      comments.addToLine(node);
    } else {
      into.add(new Inline.Text(span, Escapes.resolved(node.getChars())));
    }
  }

  /** Tells that raw HTML is not read. */
  static void html(Conversion conversion, BasedSequence html) {
    String text = html.toString();
    int end = text.indexOf('\n');
    String shown = end < 0 ? text : text.substring(0, end);
    int length = shown.length();
    String tag = length > 40 ? shown.substring(0, 40) + "..." : shown;
    conversion.error(
        RAW_HTML,
        html.getStartOffset(),
        html.getStartOffset() + length,
        "raw HTML is not allowed: " + tag,
        "write it in Markdown; \\< stands for the character");
  }

  /** The end of a line counts as a space, and in a table an escaped pipe as a pipe. */
  private static String code(Code code) {
    String text = code.getText().toString().replace('\n', ' ');
    boolean padded = text.length() > 2 && text.startsWith(" ") && text.endsWith(" ");
    if (padded && !text.isBlank()) {
      text = text.substring(1, text.length() - 1);
    }
    return code.getAncestorOfType(TableCell.class) == null ? text : text.replace("\\|", "|");
  }

  /** Joins neighbouring texts, and removes empty ones. */
  private static List<Inline> joined(List<Inline> inlines) {
    List<Inline> joined = new ArrayList<>();
    for (int i = 0; i < inlines.size(); ) {
      int end = i;
      StringBuilder text = new StringBuilder();
      while (end < inlines.size() && inlines.get(end) instanceof Inline.Text one) {
        text.append(one.text());
        end++;
      }
      if (end == i) {
        joined.add(inlines.get(i));
        end++;
      } else if (!text.isEmpty()) {
        joined.add(new Inline.Text(spanOfTexts(inlines.subList(i, end)), text.toString()));
      }
      i = end;
    }
    return joined;
  }

  /** Returns the span of neighbouring texts, from the first that is not empty. */
  private static Span spanOfTexts(List<Inline> texts) {
    int first = 0;
    while (((Inline.Text) texts.get(first)).text().isEmpty()) {
      first++;
    }
    return new Span(texts.get(first).span().start(), texts.get(texts.size() - 1).span().end());
  }
}
