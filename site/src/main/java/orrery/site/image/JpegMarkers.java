package orrery.site.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The segments of a JPEG (ITU T.81, B.2; Exif 2.3, 4.6): those before its pixels, each with its
 * marker, and the number of its scans.
 */
final class JpegMarkers {
  private static final String EXIF = "Exif\0\0";
  private static final int ORIENTATION = 0x0112;
  private static final int UPRIGHT = 1;

  private static final int SCAN = 0xda;

  private final byte[] bytes;
  private final List<byte[]> segments = new ArrayList<>();

  /** Where the first scan begins, or where the file is cut off. */
  private final int pixels;

  JpegMarkers(byte[] bytes) {
    this.bytes = bytes;
    int at = 2;
    while (isMarker(at) && marker(at) != SCAN) {
      if (marker(at) == 0xff) {
        at++;
        continue;
      }
      int end = end(at);
      if (end > bytes.length) {
        break;
      }
      segments.add(Arrays.copyOfRange(bytes, at, end));
      at = end;
    }
    this.pixels = at;
  }

  private boolean isMarker(int at) {
    return at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff;
  }

  private int marker(int at) {
    return bytes[at + 1] & 0xff;
  }

  /** The end of a segment by its own account. */
  private int end(int at) {
    return at + 2 + Math.max(2, (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff));
  }

  /**
   * Counts the scans: each adds something to every pixel, and may do so in a few bytes. In what
   * they consist of, 0xff stands before 0, before a mark for restarts, or before a segment.
   */
  int scans() {
    int scans = 0;
    int at = pixels;
    while (at + 4 <= bytes.length) {
      boolean data = !isMarker(at) || marker(at) < 0xc0 || marker(at) == 0xff;
      if (data || (marker(at) >= 0xd0 && marker(at) <= 0xd9)) {
        at++;
      } else {
        scans += marker(at) == SCAN ? 1 : 0;
        at = end(at);
      }
    }
    return scans;
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
