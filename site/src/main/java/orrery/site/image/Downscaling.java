package orrery.site.image;

/**
 * Makes a picture smaller. A pixel becomes the mean of the area that it covers, in whole numbers,
 * so that every machine gets the same; colours count as much as they are opaque.
 */
final class Downscaling {
  private final Pixels from;
  private final int width;
  private final int height;
  private final long[] sums;
  private final byte[] samples;

  private Downscaling(Pixels from, int width, int height) {
    this.from = from;
    this.width = width;
    this.height = height;
    this.sums = new long[width * (from.bands() + 1)];
    this.samples = new byte[width * height * from.bands()];
  }

  /**
   * The picture in another size.
   *
   * @throws IllegalArgumentException if that is larger
   */
  static Pixels to(Pixels from, int width, int height) {
    if (width > from.width() || height > from.height() || width < 1 || height < 1) {
      throw new IllegalArgumentException("not a smaller size: " + width + " x " + height);
    }
    Downscaling shrink = new Downscaling(from, width, height);
    for (int y = 0; y < height; y++) {
      shrink.row(y);
    }
    return new Pixels(width, height, from.bands(), shrink.samples);
  }

  /**
   * Adds up a row of the result: in units of 1/height of a source row, it covers from.height() of
   * them.
   */
  private void row(int y) {
    java.util.Arrays.fill(sums, 0);
    long start = (long) y * from.height();
    long end = start + from.height();
    for (int source = (int) (start / height); (long) source * height < end; source++) {
      long top = Math.max(start, (long) source * height);
      long bottom = Math.min(end, (long) (source + 1) * height);
      addRow(source, bottom - top);
    }
    write(y);
  }

  private void addRow(int y, long weight) {
    int bands = from.bands();
    int colours = from.hasAlpha() ? bands - 1 : bands;
    for (int x = 0; x < width; x++) {
      long start = (long) x * from.width();
      long end = start + from.width();
      int sum = x * (bands + 1);
      for (int source = (int) (start / width); (long) source * width < end; source++) {
        long left = Math.max(start, (long) source * width);
        long right = Math.min(end, (long) (source + 1) * width);
        long area = (right - left) * weight;
        long seen = from.hasAlpha() ? area * from.sample(source, y, colours) : area;
        for (int band = 0; band < colours; band++) {
          sums[sum + band] += seen * from.sample(source, y, band);
        }
        sums[sum + bands] += seen;
      }
    }
  }

  private void write(int y) {
    int bands = from.bands();
    int colours = from.hasAlpha() ? bands - 1 : bands;
    long area = (long) from.width() * from.height();
    for (int x = 0; x < width; x++) {
      int sum = x * (bands + 1);
      int at = (y * width + x) * bands;
      long seen = sums[sum + bands];
      for (int band = 0; band < colours; band++) {
        samples[at + band] = (byte) (seen == 0 ? 0 : (sums[sum + band] + seen / 2) / seen);
      }
      if (from.hasAlpha()) {
        samples[at + colours] = (byte) ((seen + area / 2) / area);
      }
    }
  }
}
