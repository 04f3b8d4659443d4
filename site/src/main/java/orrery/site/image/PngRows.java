package orrery.site.image;

/**
 * The rows of a PNG, each encoded as a difference from its neighbours by the filter that leaves the
 * smallest numbers (w3.org/TR/png-3, 9.2 and 12.7).
 */
final class PngRows {
  private static final int FILTERS = 5;

  private final int bands;
  private final int length;

  /** The row and the one above it, behind a pixel of zeros as what is left of their first. */
  private byte[] here;

  private byte[] above;

  /** The row by each filter, behind the number of the filter. */
  private final byte[][] filtered;

  private PngRows(Pixels pixels) {
    this.bands = pixels.bands();
    this.length = pixels.width() * bands;
    this.here = new byte[bands + length];
    this.above = new byte[bands + length];
    this.filtered = new byte[FILTERS][1 + length];
    for (int filter = 0; filter < FILTERS; filter++) {
      filtered[filter][0] = (byte) filter;
    }
  }

  static byte[] filtered(Pixels pixels) {
    PngRows rows = new PngRows(pixels);
    byte[] all = new byte[(rows.length + 1) * pixels.height()];
    for (int y = 0; y < pixels.height(); y++) {
      byte[] best = rows.next(pixels.samples(), y * rows.length);
      System.arraycopy(best, 0, all, y * best.length, best.length);
    }
    return all;
  }

  private byte[] next(byte[] samples, int at) {
    byte[] old = above;
    above = here;
    here = old;
    System.arraycopy(samples, at, here, bands, length);
    filter();
    byte[] best = filtered[0];
    long least = sum(best);
    for (int filter = 1; filter < FILTERS; filter++) {
      long sum = sum(filtered[filter]);
      if (sum < least) {
        least = sum;
        best = filtered[filter];
      }
    }
    return best;
  }

  private void filter() {
    for (int i = 1; i <= length; i++) {
      int at = i + bands - 1;
      int sample = here[at];
      int left = here[i - 1] & 0xff;
      int up = above[at] & 0xff;
      filtered[0][i] = (byte) sample;
      filtered[1][i] = (byte) (sample - left);
      filtered[2][i] = (byte) (sample - up);
      filtered[3][i] = (byte) (sample - (left + up) / 2);
      filtered[4][i] = (byte) (sample - paeth(left, up, above[i - 1] & 0xff));
    }
  }

  private static long sum(byte[] row) {
    long sum = 0;
    for (int i = 1; i < row.length; i++) {
      sum += Math.abs(row[i]);
    }
    return sum;
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
