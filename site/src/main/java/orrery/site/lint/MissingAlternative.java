package orrery.site.lint;

import orrery.site.article.Inline;

/** An image that says nothing to those who do not see it. */
final class MissingAlternative implements Lint {
  @Override
  public String code() {
    return "W005";
  }

  @Override
  public String purpose() {
    return "An image without a text for those who do not see it.";
  }

  @Override
  public void look(Looked article) {
    for (Inline inline : article.contents().inlines()) {
      if (inline instanceof Inline.Image image && image.alt().isBlank()) {
        String message = "this image says nothing to those who do not see it";
        article.warn(image.span(), message, "describe it: ![what is to be seen](image)");
      }
    }
  }
}
