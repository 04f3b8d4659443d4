package orrery.site.output;

import java.util.Optional;
import orrery.site.link.AssetFolders;

/** The files that pages load, as long as all that they are made of is the same. */
final class KnownAssets {
  private Object madeOf = "";
  private Assets assets;

  /** Files, and where pages find them. */
  record Assets(AssetFolders folders, SiteOutput files) {}

  /** Returns the files that were made of equal things. */
  Optional<Assets> find(Object things) {
    return madeOf.equals(things) ? Optional.of(assets) : Optional.empty();
  }

  void remember(Object things, Assets made) {
    madeOf = things;
    assets = made;
  }
}
