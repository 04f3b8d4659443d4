package orrery.site.lint;

import orrery.site.problem.Code;
import orrery.site.problem.Place;

/** An image in the folder of an article that the article never names. */
final class UnusedImage implements Lint {
  @Override
  public Code code() {
    return Code.UNUSED_IMAGE;
  }

  @Override
  public boolean asksOthers() {
    return true;
  }

  @Override
  public void check(LintContext context) {
    String folder = "posts/" + context.article().slug() + "/";
    for (String path : context.tree().files().tailMap(folder).keySet()) {
      if (!path.startsWith(folder)) {
        break;
      }
      String name = path.substring(path.lastIndexOf('/') + 1);
      boolean named = context.text().contains(name) || context.images().isNamed(name);
      if (ImageUses.isImage(name) && !named) {
        Place place = Place.file(context.tree().name() + "/" + path);
        context.warn(place, "no article shows this image", "show it, or remove it");
      }
    }
  }
}
