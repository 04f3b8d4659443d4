package orrery.site.image;

/**
 * Sums over a row of a picture from its left edge on, so that the sum over any part of it is a
 * difference of two, however long that part is. Colours count as much as they are opaque.
 */
final class RowSums {
  private final int width;
  private final int bands;
  private final boolean hasAlpha;
  private final byte[] row;
  private final long[] sums;

  RowSums(Rows rows) {
    this.width = rows.width();
    this.bands = rows.bands();
    this.hasAlpha = rows.hasAlpha();
    this.row = new byte[width * bands];
    this.sums = new long[(width + 1) * bands];
  }

  void read(Rows rows, int y) {
    rows.source().read(y, row);
    if (hasAlpha) {
      addSeen();
    } else {
      for (int i = 0; i < row.length; i++) {
        sums[i + bands] = sums[i] + (row[i] & 0xff);
      }
    }
  }

  private void addSeen() {
    for (int at = 0; at < row.length; at += bands) {
      long alpha = row[at + bands - 1] & 0xff;
      for (int i = at; i < at + bands - 1; i++) {
        sums[i + bands] = sums[i] + (row[i] & 0xff) * alpha;
      }
      sums[at + 2 * bands - 1] = sums[at + bands - 1] + alpha;
    }
  }

  /**
   * Adds this row to one of {@code parts} pixels, {@code weight} times. In units of a part of a
   * pixel, each of those covers as many as this row has pixels.
   */
  void addTo(long[] target, int parts, long weight) {
    long[] before = new long[bands];
    long[] here = new long[bands];
    for (int x = 1; x <= parts; x++) {
      upTo((long) x * width, parts, here);
      for (int band = 0; band < bands; band++) {
        target[(x - 1) * bands + band] += weight * (here[band] - before[band]);
      }
      long[] used = before;
      before = here;
      here = used;
    }
  }

  private void upTo(long end, int parts, long[] result) {
    int at = (int) (end / parts) * bands;
    long rest = end % parts;
    for (int band = 0; band < bands; band++) {
      long next = rest == 0 ? 0 : sums[at + bands + band] - sums[at + band];
      result[band] = parts * sums[at + band] + rest * next;
    }
  }
}
