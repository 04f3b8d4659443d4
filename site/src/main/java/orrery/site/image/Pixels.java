package orrery.site.image;

import java.awt.image.Raster;
import java.util.function.Consumer;

/**
 * A picture as numbers from 0 to 255, row by row.
 *
 * @param bands the number of values of a pixel: 1 for grey, 2 with alpha, 3 for colours, 4 with
 *     alpha
 * @param samples {@code width * height * bands} of them; not copied, so leave them as they are
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, which nobody compares
record Pixels(int width, int height, int bands, byte[] samples) {

  /**
   * Returns the numbers of a raster, each row after a conversion of its own: the numbers of a whole
   * picture, four bytes each, would need more memory than all else.
   */
  static Pixels of(Raster raster, Consumer<int[]> conversion) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    byte[] samples = new byte[width * height * raster.getNumBands()];
    int[] row = new int[width * raster.getNumBands()];
    for (int y = 0; y < height; y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      conversion.accept(row);
      for (int i = 0; i < row.length; i++) {
        samples[y * row.length + i] = (byte) row[i];
      }
    }
    return new Pixels(width, height, raster.getNumBands(), samples);
  }

  boolean hasAlpha() {
    return bands == 2 || bands == 4;
  }

  int sample(int x, int y, int band) {
    return samples[(y * width + x) * bands + band] & 0xff;
  }
}
