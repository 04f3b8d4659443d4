package orrery.site.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.memo.Sha256;

/**
 * The images of a site. PNG and JPEG are published in smaller sizes too, as far as that saves
 * bytes; never in larger ones. Each is computed once, and remembered.
 *
 * <pre>{@code
 * Picture picture = pictures.of("posts/x/photo.jpg", file).orElseThrow();
 * picture.smaller();   // pictures/75e788c590f13892/photo.w400.jpg with its bytes, ...
 * }</pre>
 */
public final class Pictures {
  /** The version in cache keys: raise it when the same file would yield other bytes. */
  private static final String VERSION = "2";

  /** The folder of smaller sizes: each is in a folder that is named by a digest of it. */
  private static final String FOLDER = "pictures/";

  private static final int DIGITS = 16;

  /** The most characters of a name: file systems take 255 bytes, with the width and the ending. */
  private static final int MAX_NAME = 60;

  /**
   * The widths in pixels: a phone, a tablet, and the column of an article on screens of one to
   * three.
   */
  private static final int[] WIDTHS = {400, 800, 1200, 1600, 2000};

  /**
   * The greatest width of a smaller size, as a part of the image's: others would save too little.
   */
  private static final double MAX_WIDTH_RATIO = 0.8;

  /** The most pixels of an image that is made smaller: more would need too much memory. */
  private static final long MAX_PIXELS = 40_000_000;

  /** The bytes in which nearly every image says its size: profiles and previews come before. */
  private static final int HEAD = 1 << 18;

  private final Memo memo;
  private final boolean shrinks;

  private Pictures(Memo memo, boolean shrinks) {
    this.memo = memo;
    this.shrinks = shrinks;
  }

  /** Images in several sizes. */
  public static Pictures shrinking(Memo memo) {
    return new Pictures(memo, true);
  }

  /** Images as they are, for a page that is published by someone else. */
  public static Pictures withoutResizing(Memo memo) {
    return new Pictures(memo, false);
  }

  /**
   * Returns the picture in a file; empty where the format is unknown.
   *
   * @param path its path in the site
   * @throws IOException if the file cannot be read
   */
  public Optional<Picture> prepare(String path, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return ImageSize.of(bytes).map(size -> new Picture(size, smaller(path, bytes, size)));
  }

  /**
   * Returns the number of pixels of an image that is made smaller, from the head of its file; 0 for
   * one that stays as it is.
   *
   * @throws IOException if the file cannot be read
   */
  public long pixels(Path file) throws IOException {
    if (!shrinks) {
      return 0;
    }
    byte[] head = head(file);
    Optional<ImageSize> size = isScalable(head) ? ImageSize.of(head) : Optional.empty();
    if (size.isEmpty() && head.length == HEAD && isScalable(head)) {
      head = Files.readAllBytes(file);
      size = ImageSize.of(head);
    }
    return size.filter(Pictures::isWorthwhile).map(Pictures::pixels).orElse(0L);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean isScalable(byte[] bytes) {
    return PngFile.is(bytes) || JpegFile.is(bytes);
  }

  /** Returns whether an image of a size is made smaller: it is neither too small nor too large. */
  private static boolean isWorthwhile(ImageSize size) {
    return pixels(size) <= MAX_PIXELS && size.width() * MAX_WIDTH_RATIO >= WIDTHS[0];
  }

  private static long pixels(ImageSize size) {
    return (long) size.width() * size.height();
  }

  private List<Picture.Smaller> smaller(String path, byte[] bytes, ImageSize size) {
    if (!shrinks || !isScalable(bytes) || !isWorthwhile(size)) {
      return List.of();
    }
    Key key = Key.of("image", VERSION, Sha256.hex(bytes));
    List<String> answer =
        memo.find(key)
            .orElseGet(
                () -> {
                  List<String> fresh = encoded(Sizes.of(bytes, widths(size)));
                  memo.put(key, fresh);
                  return fresh;
                });
    return named(path, answer);
  }

  private static List<Integer> widths(ImageSize size) {
    List<Integer> widths = new ArrayList<>();
    for (int width : WIDTHS) {
      if (width <= size.width() * MAX_WIDTH_RATIO) {
        widths.add(width);
      }
    }
    return widths;
  }

  private static List<String> encoded(SortedMap<Integer, byte[]> sizes) {
    List<String> texts = new ArrayList<>();
    sizes.forEach(
        (width, bytes) -> {
          texts.add(String.valueOf(width));
          texts.add(Base64.getEncoder().encodeToString(bytes));
        });
    return texts;
  }

  private static List<Picture.Smaller> named(String path, List<String> answer) {
    List<Picture.Smaller> smaller = new ArrayList<>();
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String ending = dot > 0 ? file.substring(dot) : "";
    int end = Math.min(dot > 0 ? dot : file.length(), MAX_NAME);
    for (int i = 0; i < answer.size(); i += 2) {
      int width = Integer.parseInt(answer.get(i));
      byte[] bytes = Base64.getDecoder().decode(answer.get(i + 1));
      String folder = FOLDER + Sha256.hex(bytes).substring(0, DIGITS) + "/";
      String name = folder + file.substring(0, end) + ".w" + width + ending;
      smaller.add(new Picture.Smaller(name, width, bytes));
    }
    return smaller;
  }
}
