package orrery.site.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    try {
      List<byte[]> files = files(bytes, widths);
      SortedMap<Integer, byte[]> sizes = new TreeMap<>();
      int least = bytes.length;
      for (int i = files.size() - 1; i >= 0; i--) {
        if (files.get(i).length < least) {
          sizes.put(widths.get(i), files.get(i));
          least = files.get(i).length;
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

  /** The files of all widths, written on all cores; none where the image is not scaled. */
  private static List<byte[]> files(byte[] bytes, List<Integer> widths) throws IOException {
    boolean png = PngFile.is(bytes);
    Optional<Rows> rows = png ? PngFile.read(bytes) : JpegFile.read(bytes);
    if (rows.isEmpty()) {
      return List.of();
    }
    boolean turned = !png && new JpegMarkers(bytes).orientation() >= 5;
    return Downscaling.to(sizes(rows.get(), widths, turned), rows.get()).parallelStream()
        .map(pixels -> written(pixels, bytes, png))
        .toList();
  }

  private static byte[] written(Pixels pixels, byte[] like, boolean png) {
    try {
      return png ? PngFile.write(pixels, like) : JpegFile.write(pixels, like);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A width as seen is the height of an image that browsers turn on its side. */
  private static List<Downscaling.Size> sizes(Rows rows, List<Integer> widths, boolean turned) {
    int seen = turned ? rows.height() : rows.width();
    int other = turned ? rows.width() : rows.height();
    List<Downscaling.Size> sizes = new ArrayList<>();
    for (int width : widths) {
      int height = (int) Math.max(1, ((long) other * width + seen / 2) / seen);
      sizes.add(turned ? new Downscaling.Size(height, width) : new Downscaling.Size(width, height));
    }
    return sizes;
  }
}
