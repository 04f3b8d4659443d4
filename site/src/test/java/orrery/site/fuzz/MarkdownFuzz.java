package orrery.site.fuzz;

/** Articles as they are typed: each is a page that keeps the policy, or has problems. */
final class MarkdownFuzz {
  private MarkdownFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Oracle.check(FuzzedSite.of(data));
  }
}
