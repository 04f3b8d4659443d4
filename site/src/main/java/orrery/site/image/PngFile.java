package orrery.site.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/**
 * PNG (w3.org/TR/png-3), read by the JDK and written here: the JDK leaves compression to the zlib
 * of the machine, and those differ in their bytes.
 */
final class PngFile {
  private static final byte[] SIGNATURE = "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1);

  /** The chunks that define the colours of the numbers: they are copied unchanged. */
  private static final Set<String> COLOURS = Set.of("cICP", "iCCP", "sRGB", "gAMA", "cHRM");

  private static final int[] COLOUR_TYPE = {0, 0, 4, 2, 6};

  /** The places of the header that say how deep the numbers are, and what they mean. */
  private static final int DEPTH = 24;

  private static final int COLOUR = 25;
  private static final int PALETTE = 3;

  /**
   * The level of compression: 9 takes up to ten times as long, for one to three per cent of the
   * bytes.
   */
  private static final int LEVEL = 6;

  private PngFile() {}

  static boolean is(byte[] bytes) {
    return bytes.length > 33 && new String(bytes, 1, 3, ISO_8859_1).equals("PNG");
  }

  /** The pixels; absent where they are not 8 bits deep, or have one colour for no colour. */
  static Optional<Rows> read(byte[] bytes) throws IOException {
    boolean hasPalette = bytes[COLOUR] == PALETTE;
    if (bytes[DEPTH] == 16 || (!hasPalette && chunks(bytes).containsKey("tRNS"))) {
      return Optional.empty();
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
    if (image == null) {
      return Optional.empty();
    }
    if (image.getColorModel() instanceof IndexColorModel palette) {
      return Optional.of(Rows.of(image.getRaster(), palette));
    }
    Raster raster = image.getRaster();
    if (raster.getSampleModel().getSampleSize(0) != 8 || raster.getNumBands() > 4) {
      return Optional.empty();
    }
    return Optional.of(Rows.of(raster, row -> {}));
  }

  /** A file of these pixels, in the colours of another. */
  static byte[] write(Pixels pixels, byte[] like) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(head);
    header.writeInt(pixels.width());
    header.writeInt(pixels.height());
    header.write(new byte[] {8, (byte) COLOUR_TYPE[pixels.bands()], 0, 0, 0});
    chunk("IHDR", head.toByteArray(), out);
    for (Map.Entry<String, byte[]> chunk : chunks(like).entrySet()) {
      if (COLOURS.contains(chunk.getKey())) {
        chunk(chunk.getKey(), chunk.getValue(), out);
      }
    }
    chunk("IDAT", deflated(PngRows.filtered(pixels)), out);
    chunk("IEND", new byte[0], out);
    return bytes.toByteArray();
  }

  private static byte[] deflated(byte[] rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(LEVEL))) {
      out.write(rows);
    }
    return bytes.toByteArray();
  }

  private static void chunk(String name, byte[] data, DataOutputStream out) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(ISO_8859_1));
    crc.update(data);
    out.writeInt(data.length);
    out.writeBytes(name);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }

  /** Returns the chunks before the pixels, by name. */
  private static Map<String, byte[]> chunks(byte[] bytes) {
    Map<String, byte[]> chunks = new LinkedHashMap<>();
    java.nio.ByteBuffer data = java.nio.ByteBuffer.wrap(bytes);
    int at = SIGNATURE.length;
    while (at + 12 <= bytes.length) {
      int length = data.getInt(at);
      String name = new String(bytes, at + 4, 4, ISO_8859_1);
      if (name.equals("IDAT") || length < 0 || length > bytes.length - at - 12) {
        break;
      }
      chunks.put(name, java.util.Arrays.copyOfRange(bytes, at + 8, at + 8 + length));
      at += 12 + length;
    }
    return chunks;
  }
}
