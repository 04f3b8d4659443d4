package orrery.site.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Front matters: each is read or has problems, and page and feed stay what they are. */
final class FrontMatterFuzz {
  private FrontMatterFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String fields = new String(data, UTF_8).replace("\n---", "\n--");
    Oracle.check(FuzzedSite.of("---\n" + fields + "\n---\n\nA *text* [@adams2019] of $x$.\n"));
  }
}
