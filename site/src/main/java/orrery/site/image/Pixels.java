package orrery.site.image;

/**
 * A picture as numbers from 0 to 255, row by row.
 *
 * @param bands the number of values of a pixel: 1 for grey, 2 with alpha, 3 for colours, 4 with
 *     alpha
 * @param samples {@code width * height * bands} of them; not copied, so leave them as they are
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, which nobody compares
record Pixels(int width, int height, int bands, byte[] samples) {

  int sample(int x, int y, int band) {
    return samples[(y * width + x) * bands + band] & 0xff;
  }
}
