package orrery.site.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * JPEG, read and written by the JDK, whose libjpeg and the libjpeg-turbo of some systems agree in
 * every bit with the transform that it uses. Colours are not converted on the way: the profile of
 * the file goes along.
 */
final class JpegFile {
  private static final float QUALITY = 0.82f;

  /** The most scans, each of which takes as long as the picture is large: some ten are usual. */
  private static final int MAX_SCANS = 20;

  private JpegFile() {}

  static boolean is(byte[] bytes) {
    return bytes.length > 4 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
  }

  /** The pixels; absent where they are of four inks, or not compressed as is usual. */
  static Optional<Rows> read(byte[] bytes) throws IOException {
    JpegMarkers markers = new JpegMarkers(bytes);
    if (markers.isPlainRgb() || markers.scans() > MAX_SCANS) {
      return Optional.empty();
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      Raster raster = reader.readRaster(0, null);
      int bands = raster.getNumBands();
      if (bands != 1 && bands != 3) {
        return Optional.empty();
      }
      return Optional.of(Rows.of(raster, bands == 3 ? JpegFile::toRgb : row -> {}));
    } finally {
      reader.dispose();
    }
  }

  /** Converts to RGB by ITU T.871, 7, in whole numbers: the same on every machine. */
  private static void toRgb(byte[] values) {
    for (int i = 0; i < values.length; i += 3) {
      int y = values[i] & 0xff;
      int blue = (values[i + 1] & 0xff) - 128;
      int red = (values[i + 2] & 0xff) - 128;
      values[i] = clamped(y + ((91881 * red + 32768) >> 16));
      values[i + 1] = clamped(y - ((22554 * blue + 46802 * red + 32768) >> 16));
      values[i + 2] = clamped(y + ((116130 * blue + 32768) >> 16));
    }
  }

  private static byte clamped(int value) {
    return (byte) Math.max(0, Math.min(255, value));
  }

  /** A file of these pixels, in the colours of another, and held as that was. */
  static byte[] write(Pixels pixels, byte[] like) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(QUALITY);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image(pixels), null, null), how);
    } finally {
      writer.dispose();
    }
    return withMetadataOf(like, bytes.toByteArray());
  }

  private static BufferedImage image(Pixels pixels) {
    boolean grey = pixels.bands() == 1;
    int type = grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
    BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), type);
    int[] row = new int[pixels.width() * pixels.bands()];
    for (int y = 0; y < pixels.height(); y++) {
      for (int i = 0; i < row.length; i++) {
        row[i] = pixels.samples()[y * row.length + i] & 0xff;
      }
      image.getRaster().setPixels(0, y, pixels.width(), 1, row);
    }
    return image;
  }

  /** Inserts the profiles of one file into another, after its first two segments, SOI and JFIF. */
  private static byte[] withMetadataOf(byte[] like, byte[] file) throws IOException {
    int after = 4 + ((file[4] & 0xff) << 8 | (file[5] & 0xff));
    JpegMarkers markers = new JpegMarkers(like);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(file, 0, after);
    if (markers.orientation() != 1) {
      bytes.write(JpegMarkers.orientationSegment(markers.orientation()));
    }
    for (byte[] segment : markers.profile()) {
      bytes.write(segment);
    }
    bytes.write(Arrays.copyOfRange(file, after, file.length));
    return bytes.toByteArray();
  }
}
