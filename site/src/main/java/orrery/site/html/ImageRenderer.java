package orrery.site.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import orrery.site.article.Article;
import orrery.site.article.Inline;
import orrery.site.image.ImageSize;
import orrery.site.image.Picture;
import orrery.site.image.Pictures;
import orrery.site.link.ArticlePaths;
import orrery.site.link.LinkResolver;
import orrery.site.link.SitePath;
import orrery.site.problem.Code;
import orrery.site.problem.Guard;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/** Images, with the size that keeps their place. */
final class ImageRenderer {
  /** The greatest width of an image: a column, or a phone with its margins. */
  private static final String SIZES = "(min-width: 43rem) 38rem, calc(100vw - 2.25rem)";

  private static final int MAX_WIDTH = 2600;

  private final ArticlePaths paths;
  private final LinkResolver links;
  private final Pictures pictures;
  private final List<Problem> problems;
  private final Map<String, byte[]> smaller = new TreeMap<>();

  ImageRenderer(ArticlePaths paths, LinkResolver links, Pictures pictures, List<Problem> problems) {
    this.paths = paths;
    this.links = links;
    this.pictures = pictures;
    this.problems = problems;
  }

  /** Returns the smaller sizes of the images that were written, by path. */
  Map<String, byte[]> smaller() {
    return smaller;
  }

  void write(Article article, Inline.Image image, HtmlWriter html) {
    String target = image.target();
    if (target.isEmpty()) {
      return;
    }
    if (SitePath.hasScheme(target)) {
      String hint = "keep a copy beside the article";
      links.report(
          Code.IMAGE_FROM_ELSEWHERE,
          article,
          target,
          image.targetStart(),
          "an image is loaded from elsewhere: ",
          hint);
      return;
    }
    String file = paths.file(article, target);
    Optional<Optional<Picture>> read = prepare(article, image, file);
    if (read.isEmpty()) {
      return;
    }
    Optional<Picture> picture = read.get();
    if (file.isEmpty()) {
      String hint = paths.hintOfFile(article, target);
      links.report(
          Code.NO_SUCH_IMAGE,
          article,
          target,
          image.targetStart(),
          "there is no such image: ",
          hint);
      missing(image, html);
    } else if (picture.isEmpty()) {
      String hint = "use PNG, JPEG, GIF, WebP, or SVG with a viewBox";
      links.report(
          Code.UNMEASURED_IMAGE,
          article,
          target,
          image.targetStart(),
          "not an image we can measure: ",
          hint);
    } else {
      Inline.Presentation presentation = image.presentation();
      List<String> classes = new ArrayList<>(presentation.classes());
      if (presentation.width().endsWith("%")) {
        classes.add("width-" + presentation.width().replace("%", ""));
      }
      ImageSize shown = shown(picture.get().size(), presentation.width());
      html.raw("<img");
      BoxRenderer.attributes(html, presentation.anchor(), classes);
      html.attribute("src", paths.fromPage(article, file));
      smaller(article, file, picture.get(), shown, html);
      html.attribute("alt", image.alt());
      if (!image.title().isEmpty()) {
        html.attribute("title", image.title());
      }
      html.attribute("width", String.valueOf(shown.width()))
          .attribute("height", String.valueOf(shown.height()))
          .raw(" loading=\"lazy\">");
    }
  }

  /**
   * Reads an image; the result is absent where that failed, which is then a problem at its place,
   * such as a picture that is too large for the memory.
   */
  private Optional<Optional<Picture>> prepare(Article article, Inline.Image image, String file) {
    if (file.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    String target = image.target();
    int start = image.targetStart();
    Place place = article.source().place(start, start + target.length());
    return Guard.call(
        place,
        problems,
        () -> {
          try {
            return pictures.prepare(file, paths.read(file));
          } catch (IOException failure) {
            String message = "this image cannot be read: ";
            links.report(Code.UNREADABLE_FILE, article, target, start, message, "");
            return null;
          }
        });
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

  /** The image itself is one of the choices, unless it is far larger than any column. */
  private void smaller(
      Article article, String file, Picture picture, ImageSize shown, HtmlWriter html) {
    if (picture.smaller().isEmpty()) {
      return;
    }
    List<String> choices = new ArrayList<>();
    for (Picture.Smaller one : picture.smaller()) {
      choices.add(choice(article, one.path(), one.width()));
      smaller.put(one.path(), one.bytes());
    }
    if (picture.size().width() <= MAX_WIDTH) {
      choices.add(choice(article, file, picture.size().width()));
    }
    boolean asked = shown.width() < picture.size().width();
    html.attribute("srcset", String.join(", ", choices))
        .attribute("sizes", asked ? "min(" + shown.width() + "px, 100vw)" : SIZES);
  }

  /** A comma would end it too early. */
  private String choice(Article article, String file, int width) {
    return paths.fromPage(article, file).replace(",", "%2C") + " " + width + "w";
  }

  /** Writes the placeholder of a missing image, which a lenient build lets pass. */
  private static void missing(Inline.Image image, HtmlWriter html) {
    String words = image.alt().isBlank() ? "Image: " + image.target() : image.alt();
    html.raw("<span class=\"missing\">").text(words).raw("</span>");
  }
}
