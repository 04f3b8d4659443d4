package orrery.site.image;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An image in smaller sizes. */
final class Sizes {
  private Sizes() {}

  /**
   * The files by their width: only those that are smaller than the next larger one. None where the
   * image is of a kind that cannot be scaled here, or is broken: then browsers say so.
   */
  static SortedMap<Integer, byte[]> of(byte[] bytes, List<Integer> widths) {
    SortedMap<Integer, byte[]> sizes = new TreeMap<>();
    try {
      boolean png = PngFile.is(bytes);
      Optional<Pixels> pixels = png ? PngFile.read(bytes) : JpegFile.read(bytes);
      if (pixels.isEmpty()) {
        return sizes;
      }
      boolean turned = !png && new JpegMarkers(bytes).orientation() >= 5;
      int least = bytes.length;
      for (int i = widths.size() - 1; i >= 0; i--) {
        Pixels small = scaled(pixels.get(), widths.get(i), turned);
        byte[] file = png ? PngFile.write(small, bytes) : JpegFile.write(small, bytes);
        if (file.length < least) {
          sizes.put(widths.get(i), file);
          least = file.length;
        }
      }
      return sizes;
    } catch (IOException | RuntimeException broken) {
      // The decoders of the JDK throw much that they do not declare, and hide what is no fault of
      // theirs.
      if (broken.getCause() instanceof OutOfMemoryError error) {
        throw error;
      }
      return new TreeMap<>();
    }
  }

  /** A width as seen is the height of an image that browsers turn on its side. */
  private static Pixels scaled(Pixels pixels, int width, boolean turned) {
    int seen = turned ? pixels.height() : pixels.width();
    int other = turned ? pixels.width() : pixels.height();
    int height = (int) Math.max(1, ((long) other * width + seen / 2) / seen);
    return turned ? Downscaling.to(pixels, height, width) : Downscaling.to(pixels, width, height);
  }
}
