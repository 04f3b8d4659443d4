package orrery.site.markdown.context;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import orrery.site.article.Contents;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.commonmark.Addresses;
import orrery.site.markdown.commonmark.Escapes;
import orrery.site.problem.Code;

/** Links and images, with every address looked at before it gets any further. */
public final class LinkConverter {
  private final Conversion conversion;

  public LinkConverter(Conversion conversion) {
    this.conversion = conversion;
  }

  public Inline convert(Node node) {
    if (isBare(node) && node.getAncestorOfType(Link.class) != null) {
      return new Inline.Text(Conversion.span(node), node.getChars().toString());
    }
    if (node instanceof AutoLink link) {
      String text = link.getText().toString();
      return link(node, link.getText(), text.startsWith("www.") ? "https://" + text : text, "");
    }
    if (node instanceof MailLink link) {
      return link(node, link.getText(), "mailto:" + link.getText(), "");
    }
    LinkNodeBase target = (LinkNodeBase) node;
    conversion.link(target.getUrl().getStartOffset());
    String address = Escapes.resolved(target.getUrl());
    String title = target.getTitle().isNull() ? "" : Escapes.resolved(target.getTitle());
    if (isImage(node)) {
      List<Inline> description = conversion.inlines(node);
      String alt = PlainText.of(description);
      for (Inline inside : Contents.of(description)) {
        String what = PlainText.more(inside);
        what = what.isEmpty() && !inside.anchor().isEmpty() ? "an id" : what;
        if (!what.isEmpty()) {
          misplaced(inside, what + " cannot stand in the text for an image");
        }
      }
      boolean fine = check(target.getUrl(), address);
      return new Inline.Image(
          Conversion.span(node),
          fine ? address : "",
          at(target.getUrl(), node),
          title,
          alt,
          Inline.Presentation.PLAIN);
    }
    return link(node, target.getUrl(), address, title);
  }

  /** An address without brackets. Inside a link it is text, since links do not contain links. */
  private static boolean isBare(Node node) {
    return node instanceof DelimitedLinkNode link && link.getOpeningMarker().isEmpty();
  }

  private Inline link(Node node, BasedSequence written, String address, String title) {
    List<Inline> children =
        node instanceof AutoLink || node instanceof MailLink
            ? List.of(new Inline.Text(Conversion.span(node), written.toString()))
            : conversion.inlines(node);
    Contents.of(children).stream()
        .filter(Inline.Control.class::isInstance)
        .forEach(control -> misplaced(control, "a {control} cannot stand in a link"));
    Contents.of(children).stream()
        .filter(Inline.CheckedClaim.class::isInstance)
        .forEach(words -> misplaced(words, "a {claim} cannot stand in a link"));
    boolean fine = check(written, address);
    return new Inline.Link(
        Conversion.span(node), fine ? address : "", at(written, node), title, children);
  }

  /** An image whose address stands by itself. */
  public Inline.Image image(
      Span span, RoleText.Part address, String alt, Inline.Presentation presentation) {
    boolean fine = check(address.chars(), address.text());
    return new Inline.Image(
        span, fine ? address.text() : "", address.start(), "", alt, presentation);
  }

  public static boolean isImage(Node node) {
    return node instanceof Image;
  }

  /** The title of an image; of any other node the null sequence. */
  public static BasedSequence title(Node node) {
    return node instanceof Image image ? image.getTitle() : BasedSequence.NULL;
  }

  private void misplaced(Inline role, String message) {
    conversion.error(
        Code.MISPLACED_ROLE, role.span().start(), role.span().end(), message, "move it");
  }

  private static int at(BasedSequence written, Node node) {
    return written.isNull() ? node.getStartOffset() : written.getStartOffset();
  }

  private boolean check(BasedSequence written, String address) {
    String objection = Addresses.objection(address);
    if (!objection.isEmpty()) {
      int start = written.getStartOffset();
      String hint = "allowed: https, http, mailto, and paths inside the site";
      conversion.error(Code.REFUSED_LINK, start, written.getEndOffset(), objection, hint);
    }
    return objection.isEmpty();
  }
}
