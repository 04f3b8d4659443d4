package orrery.site.image;

import java.util.Arrays;
import java.util.List;

/**
 * Makes a picture smaller. A pixel becomes the mean of the area that it covers, in whole numbers,
 * so that every machine gets the same; colours count as much as they are opaque.
 */
final class Downscaling {

  /** A width and a height in pixels. */
  record Size(int width, int height) {}

  private final Rows from;
  private final int width;
  private final int height;

  /** The sums of the row of the result that is not yet complete. */
  private final long[] sums;

  private final byte[] samples;
  private int complete;

  private Downscaling(Rows from, Size size) {
    this.from = from;
    this.width = size.width();
    this.height = size.height();
    this.sums = new long[width * from.bands()];
    this.samples = new byte[width * height * from.bands()];
  }

  /**
   * The picture in other sizes, all of them from one reading of its rows.
   *
   * @throws IllegalArgumentException if one is larger
   */
  static List<Pixels> to(List<Size> sizes, Rows from) {
    for (Size size : sizes) {
      boolean empty = size.width() < 1 || size.height() < 1;
      if (empty || size.width() > from.width() || size.height() > from.height()) {
        throw new IllegalArgumentException("not a smaller size: " + size);
      }
    }
    List<Downscaling> all = sizes.stream().map(size -> new Downscaling(from, size)).toList();
    RowSums row = new RowSums(from);
    for (int y = 0; y < from.height(); y++) {
      row.read(from, y);
      for (Downscaling shrink : all) {
        shrink.add(row, y);
      }
    }
    return all.stream().map(Downscaling::result).toList();
  }

  /**
   * Adds a row of the source. In units of 1/height of one, a row of the result covers from.height()
   * of them, so that a row of the source belongs to at most two.
   */
  private void add(RowSums row, int y) {
    long start = (long) y * height;
    long end = start + height;
    long edge = (complete + 1L) * from.height();
    row.addTo(sums, width, Math.min(end, edge) - start);
    if (end >= edge) {
      write(complete++);
      Arrays.fill(sums, 0);
      if (end > edge) {
        row.addTo(sums, width, end - edge);
      }
    }
  }

  private void write(int y) {
    int bands = from.bands();
    int colours = from.hasAlpha() ? bands - 1 : bands;
    long area = (long) from.width() * from.height();
    for (int at = 0; at < sums.length; at += bands) {
      long seen = from.hasAlpha() ? sums[at + colours] : area;
      int sample = y * sums.length + at;
      for (int band = 0; band < colours; band++) {
        samples[sample + band] = (byte) (seen == 0 ? 0 : (sums[at + band] + seen / 2) / seen);
      }
      if (from.hasAlpha()) {
        samples[sample + colours] = (byte) ((seen + area / 2) / area);
      }
    }
  }

  private Pixels result() {
    return new Pixels(width, height, from.bands(), samples);
  }
}
