package orrery.site.image;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.function.Consumer;

/**
 * A picture that was decoded, given row by row. The numbers of a whole one, after its colours were
 * converted, would need as much memory again.
 *
 * @param bands the number of values of a pixel: 1 for grey, 2 with alpha, 3 for colours, 4 with
 *     alpha
 */
record Rows(int width, int height, int bands, Source source) {

  /** What writes a row into an array of {@code width * bands} numbers from 0 to 255. */
  @FunctionalInterface
  interface Source {
    void read(int y, byte[] row);
  }

  /** The rows of a raster of bytes, each after a conversion of its own. */
  static Rows of(Raster raster, Consumer<byte[]> conversion) {
    int width = raster.getWidth();
    return new Rows(
        width,
        raster.getHeight(),
        raster.getNumBands(),
        (y, row) -> {
          raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width, 1, row);
          conversion.accept(row);
        });
  }

  /** The rows of a raster that names its colours by their numbers in a palette. */
  static Rows of(Raster raster, IndexColorModel palette) {
    int width = raster.getWidth();
    int bands = palette.hasAlpha() ? 4 : 3;
    int[] colours = new int[palette.getMapSize()];
    palette.getRGBs(colours);
    byte[] numbers = new byte[width];
    return new Rows(
        width,
        raster.getHeight(),
        bands,
        (y, row) -> {
          raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width, 1, numbers);
          for (int x = 0; x < width; x++) {
            write(colours[numbers[x] & 0xff], row, x * bands, bands);
          }
        });
  }

  private static void write(int argb, byte[] row, int at, int bands) {
    row[at] = (byte) (argb >> 16);
    row[at + 1] = (byte) (argb >> 8);
    row[at + 2] = (byte) argb;
    if (bands == 4) {
      row[at + 3] = (byte) (argb >>> 24);
    }
  }

  boolean hasAlpha() {
    return bands == 2 || bands == 4;
  }
}
