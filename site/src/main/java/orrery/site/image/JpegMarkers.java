package orrery.site.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The header of a JPEG (ITU T.81, B.2; Exif 2.3, 4.6): the segments before its pixels, each with
 * its marker.
 */
final class JpegMarkers {
  private static final String EXIF = "Exif\0\0";
  private static final int ORIENTATION = 0x0112;
  private static final int UPRIGHT = 1;

  private final List<byte[]> segments = new ArrayList<>();

  /** The segments up to the first scan; fewer where the file is cut off. */
  JpegMarkers(byte[] bytes) {
    int at = 2;
    while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
      int marker = bytes[at + 1] & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      }
      int length = (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
      if (marker == 0xda || length < 2 || at + 2 + length > bytes.length) {
        break;
      }
      segments.add(Arrays.copyOfRange(bytes, at, at + 2 + length));
      at += 2 + length;
    }
  }

  /** The segments that say how the numbers are meant as colours. */
  List<byte[]> profile() {
    return segments.stream().filter(segment -> isOf(segment, 0xe2, "ICC_PROFILE\0")).toList();
  }

  /**
   * Returns whether the pixels are RGB, and not brightness and two colours, as they nearly always
   * are.
   */
  boolean isPlainRgb() {
    return segments.stream()
        .anyMatch(
            segment -> isOf(segment, 0xee, "Adobe") && segment.length > 15 && segment[15] == 0);
  }

  /**
   * Returns the orientation of Exif, from 1 to 8; 1 is upright, and from 5 on the sides change
   * places.
   */
  int orientation() {
    for (byte[] segment : segments) {
      if (isOf(segment, 0xe1, EXIF)) {
        try {
          return orientation(ByteBuffer.wrap(segment, 10, segment.length - 10).slice());
        } catch (IndexOutOfBoundsException cutOff) {
          return UPRIGHT;
        }
      }
    }
    return UPRIGHT;
  }

  private static int orientation(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Returns a segment with the orientation alone. */
  static byte[] orientationSegment(int orientation) {
    ByteBuffer segment = ByteBuffer.allocate(36);
    segment.putShort((short) 0xffe1).putShort((short) 34).put(EXIF.getBytes(ISO_8859_1));
    segment.put("MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8);
    segment.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
    segment.putShort((short) orientation).putShort((short) 0).putInt(0);
    return segment.array();
  }

  private static boolean isOf(byte[] segment, int marker, String name) {
    return (segment[1] & 0xff) == marker
        && segment.length >= 4 + name.length()
        && new String(segment, 4, name.length(), ISO_8859_1).equals(name);
  }
}
