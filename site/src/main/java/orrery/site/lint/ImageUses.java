package orrery.site.lint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import orrery.site.source.SourceTree;
import orrery.site.source.SourceTree.ArticleSource;

/**
 * The names of images that the articles of a site say anywhere, as they are or with the escapes of
 * an address. Every text is read once, however many images there are.
 */
final class ImageUses {
  private static final Set<String> KINDS =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");

  private static final int MAX_KIND = 4;

  private final Set<String> names = new HashSet<>();
  private final BitSet lengths = new BitSet();
  private final Set<String> found = new HashSet<>();

  private ImageUses() {}

  /** The uses of all images of a tree. */
  static ImageUses in(SourceTree tree) {
    ImageUses uses = new ImageUses();
    for (String path : tree.files().keySet()) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (isImage(name)) {
        uses.names.add(name);
        uses.lengths.set(name.length());
      }
    }
    for (ArticleSource source : uses.names.isEmpty() ? List.<ArticleSource>of() : tree.articles()) {
      String text = source.file().text();
      uses.find(text);
      if (text.indexOf('%') >= 0) {
        uses.find(unescaped(text));
      }
    }
    return uses;
  }

  /** Returns whether a name is that of an image. */
  static boolean isImage(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && KINDS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** Returns whether an article names an image. */
  boolean isNamed(String name) {
    return found.contains(name);
  }

  /** Looks at each dot of a text that may be the one before the kind of an image. */
  private void find(String text) {
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      for (int end = dot + 1; end <= Math.min(dot + 1 + MAX_KIND, text.length()); end++) {
        if (KINDS.contains(text.substring(dot + 1, end).toLowerCase(Locale.ROOT))) {
          findEndingAt(end, text);
        }
      }
    }
  }

  private void findEndingAt(int end, String text) {
    int length = lengths.nextSetBit(0);
    while (length >= 0 && length <= end) {
      String name = text.substring(end - length, end);
      if (names.contains(name)) {
        found.add(name);
      }
      length = lengths.nextSetBit(length + 1);
    }
  }

  /** An address may be written with escapes. */
  private static String unescaped(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException percentSigns) {
      return text;
    }
  }
}
