package orrery.site.bench.build;

/**
 * A situation in which a site is built. In a round each comes in its turn, and finds what those
 * before it have left.
 */
public enum Scenario {
  COLD("cold", "cold", false, false),
  COLD_WITH_NODE("cold, with Node", "coldWithNode", false, false),
  WARM("warm", "warm", true, false),
  UNCHANGED("unchanged", "unchanged", true, true),
  ONE_EDIT("one edit", "oneEdit", true, true);

  private final String title;
  private final String key;
  private final boolean hasCache;
  private final boolean hasSite;

  Scenario(String title, String key, boolean hasCache, boolean hasSite) {
    this.title = title;
    this.key = key;
    this.hasCache = hasCache;
    this.hasSite = hasSite;
  }

  /** The name in a table. */
  public String title() {
    return title;
  }

  /** The name in JSON. */
  public String key() {
    return key;
  }

  /** Returns whether the cache is there. */
  boolean hasCache() {
    return hasCache;
  }

  /** Returns whether the site is there that was published before. */
  boolean hasSite() {
    return hasSite;
  }

  boolean usesNode() {
    return this == COLD_WITH_NODE;
  }
}
