package orrery.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.site.article.Article;
import orrery.site.article.Inline;
import orrery.site.source.SourceTree;

/** Images, with the size that keeps their place. */
final class BodyImages {
  private final SourceTree tree;
  private final BodyLinks links;

  BodyImages(SourceTree tree, BodyLinks links) {
    this.tree = tree;
    this.links = links;
  }

  void write(Article article, Inline.Image image, HtmlWriter html) {
    String target = image.target();
    if (target.isEmpty()) {
      return;
    }
    if (SitePath.hasScheme(target)) {
      String hint = "keep a copy beside the article";
      links.report(
          "R005",
          article,
          target,
          image.targetStart(),
          "an image is loaded from elsewhere: ",
          hint);
      return;
    }
    String file = links.file(article, target);
    Optional<ImageSize> size =
        file.isEmpty() ? Optional.empty() : ImageSize.of(tree.files().get(file));
    if (file.isEmpty()) {
      String hint = links.hintOfFile(article, target);
      links.report("R003", article, target, image.targetStart(), "there is no such image: ", hint);
      missing(image, html);
    } else if (size.isEmpty()) {
      String hint = "use PNG, JPEG, GIF, WebP, or SVG with a viewBox";
      links.report(
          "R006", article, target, image.targetStart(), "not an image we can measure: ", hint);
    } else {
      Inline.Look look = image.look();
      List<String> classes = new ArrayList<>(look.classes());
      if (look.width().endsWith("%")) {
        classes.add("width-" + look.width().replace("%", ""));
      }
      ImageSize shown = shown(size.get(), look.width());
      html.raw("<img");
      BodyBoxes.attributes(html, look.anchor(), classes);
      html.attribute("src", links.fromPage(article, file))
          .attribute("alt", image.alt())
          .attribute("width", String.valueOf(shown.width()))
          .attribute("height", String.valueOf(shown.height()))
          .raw(" loading=\"lazy\">");
    }
  }

  /** A size at the width that its author asks for, if that is in pixels. */
  private static ImageSize shown(ImageSize own, String width) {
    if (width.isEmpty() || width.endsWith("%")) {
      return own;
    }
    int pixels = Integer.parseInt(width);
    return new ImageSize(
        pixels, Math.max(1, Math.round((float) own.height() * pixels / own.width())));
  }

  /** What stands in the place of an image that a lenient build lets pass. */
  private static void missing(Inline.Image image, HtmlWriter html) {
    String words = image.alt().isBlank() ? "Image: " + image.target() : image.alt();
    html.raw("<span class=\"missing\">").text(words).raw("</span>");
  }
}
