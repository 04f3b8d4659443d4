package orrery.site.image;

/**
 * The rows of a PNG, each encoded as a difference from its neighbours by the filter that leaves the
 * smallest numbers (w3.org/TR/png-3, 9.2 and 12.7).
 */
final class PngRows {
  private static final int FILTERS = 5;

  private final Pixels pixels;
  private final int length;

  private PngRows(Pixels pixels) {
    this.pixels = pixels;
    this.length = pixels.width() * pixels.bands();
  }

  static byte[] filtered(Pixels pixels) {
    PngRows rows = new PngRows(pixels);
    byte[] all = new byte[(rows.length + 1) * pixels.height()];
    for (int y = 0; y < pixels.height(); y++) {
      int best = rows.best(y);
      int at = y * (rows.length + 1);
      all[at] = (byte) best;
      for (int i = 0; i < rows.length; i++) {
        all[at + 1 + i] = (byte) rows.value(best, y, i);
      }
    }
    return all;
  }

  private int best(int y) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int filter = 0; filter < FILTERS; filter++) {
      long sum = 0;
      for (int i = 0; i < length; i++) {
        sum += Math.abs((byte) value(filter, y, i));
      }
      if (sum < least) {
        least = sum;
        best = filter;
      }
    }
    return best;
  }

  private int value(int filter, int y, int i) {
    int left = i < pixels.bands() ? 0 : sample(y, i - pixels.bands());
    int up = y == 0 ? 0 : sample(y - 1, i);
    int corner = y == 0 || i < pixels.bands() ? 0 : sample(y - 1, i - pixels.bands());
    int guess =
        switch (filter) {
          case 1 -> left;
          case 2 -> up;
          case 3 -> (left + up) / 2;
          case 4 -> paeth(left, up, corner);
          default -> 0;
        };
    return sample(y, i) - guess;
  }

  private int sample(int y, int i) {
    return pixels.samples()[y * length + i] & 0xff;
  }

  private static int paeth(int left, int up, int corner) {
    int guess = left + up - corner;
    int byLeft = Math.abs(guess - left);
    int byUp = Math.abs(guess - up);
    int byCorner = Math.abs(guess - corner);
    if (byLeft <= byUp && byLeft <= byCorner) {
      return left;
    }
    return byUp <= byCorner ? up : corner;
  }
}
