package orrery.site.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The size of an image in CSS pixels, from the head of its file, so that a page keeps its place
 * before the image is there.
 */
public record ImageSize(int width, int height) {
  /** The greatest width and height: a head that says more is broken, or lies. */
  private static final int MAX_LENGTH = 1_000_000;

  /** Returns the size of an image; empty where the format is unknown. */
  static Optional<ImageSize> of(byte[] bytes) {
    try {
      return measured(bytes).map(size -> isOnItsSide(bytes) ? size.turned() : size);
    } catch (IndexOutOfBoundsException tooShort) {
      return Optional.empty();
    }
  }

  /** Browsers turn a photograph as its camera was held. */
  private static boolean isOnItsSide(byte[] bytes) {
    return JpegFile.is(bytes) && new JpegMarkers(bytes).orientation() >= 5;
  }

  private ImageSize turned() {
    return new ImageSize(/* width= */ height, /* height= */ width);
  }

  private static Optional<ImageSize> measured(byte[] bytes) {
    ByteBuffer data = ByteBuffer.wrap(bytes);
    String head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      if (!head.endsWith("IHDR")) {
        return Optional.empty();
      }
      return size(data.getInt(16), data.getInt(20));
    }
    if (head.startsWith("GIF8")) {
      data.order(ByteOrder.LITTLE_ENDIAN);
      return size(data.getShort(6) & 0xffff, data.getShort(8) & 0xffff);
    }
    if (head.startsWith("\u00ff\u00d8")) {
      return jpeg(data);
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return webp(data, head.substring(12));
    }
    return SvgRoot.of(new String(bytes, StandardCharsets.UTF_8)).flatMap(ImageSize::ofRoot);
  }

  private static Optional<ImageSize> size(int width, int height) {
    boolean possible = width > 0 && height > 0 && width <= MAX_LENGTH && height <= MAX_LENGTH;
    return possible ? Optional.of(new ImageSize(width, height)) : Optional.empty();
  }

  /** The segments up to the frame header (ITU T.81, B.2.2). */
  private static Optional<ImageSize> jpeg(ByteBuffer data) {
    int at = 2;
    while (true) {
      int marker = data.get(at + 1) & 0xff;
      boolean frame = marker >= 0xc0 && marker <= 0xcf;
      boolean table = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
      if (marker == 0xff) {
        at++;
      } else if (frame && !table) {
        return size(data.getShort(at + 7) & 0xffff, data.getShort(at + 5) & 0xffff);
      } else {
        at += 2 + (data.getShort(at + 2) & 0xffff);
      }
    }
  }

  /** The three kinds of WebP (developers.google.com/speed/webp/docs/riff_container). */
  private static Optional<ImageSize> webp(ByteBuffer data, String kind) {
    data.order(ByteOrder.LITTLE_ENDIAN);
    return switch (kind) {
      case "VP8 " -> size(data.getShort(26) & 0x3fff, data.getShort(28) & 0x3fff);
      case "VP8L" -> {
        int bits = data.getInt(21);
        yield size(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff));
      }
      case "VP8X" -> size(1 + (data.getInt(24) & 0xffffff), 1 + (data.getInt(26) >>> 8 & 0xffffff));
      default -> Optional.empty();
    };
  }

  private static Optional<ImageSize> ofRoot(SvgRoot root) {
    OptionalDouble width = root.pixels("width");
    OptionalDouble height = root.pixels("height");
    if (width.isPresent() && height.isPresent()) {
      return size(rounded(width.getAsDouble()), rounded(height.getAsDouble()));
    }
    double[] box = root.viewBox();
    return size(rounded(box[0]), rounded(box[1]));
  }

  private static int rounded(double length) {
    return (int) Math.round(Math.min(length, Integer.MAX_VALUE));
  }
}
