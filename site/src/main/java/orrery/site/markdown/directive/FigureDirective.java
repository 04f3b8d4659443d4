package orrery.site.markdown.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Inline.Presentation;
import orrery.site.article.Span;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.context.LinkConverter;
import orrery.site.problem.Code;

/** Images with a caption, and what else is to be said of them. */
final class FigureDirective implements Directive {
  private static final List<String> SIDES = List.of("left", "center", "right");

  private final Conversion conversion;
  private final LinkConverter links;

  FigureDirective(Conversion conversion) {
    this.conversion = conversion;
    this.links = new LinkConverter(conversion);
  }

  @Override
  public List<String> names() {
    return List.of("figure");
  }

  @Override
  public String purpose() {
    return "An image, or several, with a number; the first paragraph is its caption, the rest is"
        + " said below.";
  }

  @Override
  public String example() {
    return ":::{figure} curve.svg\n:label: curve\n:alt: The error over the width\n:width: 60%\n"
        + "The error has a peak.\n:::";
  }

  @Override
  public List<String> options() {
    return List.of("alt", "width", "align");
  }

  @Override
  public Optional<Block> convert(DirectiveText text) {
    List<Block> rest = new ArrayList<>(text.content().get());
    List<Inline.Image> images = images(text, rest);
    if (images.isEmpty()) {
      String hint = "name the file behind the braces: {figure} curve.svg";
      conversion.error(
          Code.FIGURE_WITHOUT_IMAGE,
          text.name().start(),
          text.name().end(),
          "a {figure} without an image",
          hint);
      return Optional.empty();
    }
    List<Inline> caption = List.of();
    if (!rest.isEmpty() && rest.get(0) instanceof Block.Paragraph first) {
      caption = first.children();
      rest.remove(0);
    }
    String anchor =
        caption.isEmpty()
            ? conversion.labels().given(text.label())
            : conversion.labels().anchor(text.label(), "figure");
    List<String> classes = new ArrayList<>(text.classes());
    side(text).ifPresent(classes::add);
    return Optional.of(
        new Block.Figure(text.span(), anchor, classes, images, caption, List.copyOf(rest)));
  }

  /** The image that is named, and those that its content begins with, which are taken away. */
  private List<Inline.Image> images(DirectiveText text, List<Block> rest) {
    String width = Width.of(text.option("width"), conversion);
    List<Inline.Image> images = new ArrayList<>();
    if (!text.argument().text().isEmpty()) {
      String alt = text.option("alt").map(RoleText.Part::text).orElse("");
      Span span = new Span(text.argument().start(), text.argument().end());
      images.add(links.image(span, text.argument(), alt, new Presentation("", List.of(), width)));
    }
    while (!rest.isEmpty() && !inside(rest.get(0)).isEmpty()) {
      images.addAll(inside(rest.remove(0)));
    }
    return images;
  }

  /** Returns the images of a block that has nothing else. */
  private static List<Inline.Image> inside(Block block) {
    if (block instanceof Block.Figure figure
        && figure.caption().isEmpty()
        && figure.legend().isEmpty()) {
      return figure.images();
    }
    List<Inline.Image> images = new ArrayList<>();
    if (block instanceof Block.Paragraph paragraph) {
      for (Inline inline : paragraph.children()) {
        if (inline instanceof Inline.Image image) {
          images.add(image);
        } else if (!(inline instanceof Inline.SoftBreak) && !isBlank(inline)) {
          return List.of();
        }
      }
    }
    return images;
  }

  private static boolean isBlank(Inline inline) {
    return inline instanceof Inline.Text text && text.text().isBlank();
  }

  private Optional<String> side(DirectiveText text) {
    Optional<RoleText.Part> align = text.option("align");
    if (align.isPresent() && !SIDES.contains(align.get().text())) {
      RoleText.Part part = align.get();
      String message = "a figure stands left, center or right, not \"" + part.text() + "\"";
      conversion.error(Code.WRONG_ALIGNMENT, part.start(), part.end(), message, "");
      return Optional.empty();
    }
    return align.map(RoleText.Part::text);
  }
}
