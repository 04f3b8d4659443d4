package orrery.site.lint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import orrery.site.problem.Code;
import orrery.site.problem.Place;

/** An image in the folder of an article that the article never names. */
final class UnusedImage implements Lint {
  private static final Set<String> KINDS =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");

  @Override
  public Code code() {
    return Code.UNUSED_IMAGE;
  }

  @Override
  public void check(LintContext context) {
    String folder = "posts/" + context.article().slug() + "/";
    for (String path : context.tree().files().keySet()) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (path.startsWith(folder) && isImage(name) && !isNamed(name, context)) {
        Place place = Place.file(context.tree().name() + "/" + path);
        context.warn(place, "no article shows this image", "show it, or remove it");
      }
    }
  }

  private static boolean isImage(String name) {
    return KINDS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** An address may be written with escapes, and any article may show the image. */
  private static boolean isNamed(String name, LintContext context) {
    return context.text().contains(name)
        || context.tree().articles().stream()
            .map(one -> one.file().text())
            .anyMatch(text -> text.contains(name) || unescaped(text).contains(name));
  }

  private static String unescaped(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException percentSigns) {
      return text;
    }
  }
}
