package orrery.site.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import orrery.site.memo.Sha256;

/**
 * The published paths of files that browsers may keep for good: in folders that are named by a
 * digest of all that is in them. A page that was loaded from one build never gets a file of another
 * one.
 *
 * <pre>{@code
 * AssetFolders folders = AssetFolders.NONE.with("assets", Map.of("site.css", css));
 * folders.path("assets/site.css");   // "assets/0d5f6a7be21c9f38/site.css"
 * folders.path("assets/");           // "assets/0d5f6a7be21c9f38/"
 * folders.path("tags/");             // "tags/"
 * }</pre>
 *
 * @param published the path of each file, and of each folder, by the one that templates name
 */
public record AssetFolders(SortedMap<String, String> published) {
  /** The paths without any files. */
  public static final AssetFolders NONE = new AssetFolders(new TreeMap<>());

  private static final int DIGITS = 16;
  private static final Pattern FIXED =
      Pattern.compile("(experiment|katex|assets|pictures)/[0-9a-f]{" + DIGITS + "}/.+");

  /**
   * Adds a folder.
   *
   * @param folder its name, one of those of {@link #isFixed}
   * @param files all files that may ever be published in it, by their paths in the folder
   */
  public AssetFolders withFolder(String folder, SortedMap<String, byte[]> files) {
    String place = folder + "/" + digest(files) + "/";
    SortedMap<String, String> all = new TreeMap<>(published);
    all.put(folder + "/", place);
    files.keySet().forEach(name -> all.put(folder + "/" + name, place + name));
    return new AssetFolders(all);
  }

  /** The published path of a file or folder; of others, the path itself. */
  public String path(String sitePath) {
    return published.getOrDefault(sitePath, sitePath);
  }

  /** Returns whether the bytes at a path of the site never change. */
  public static boolean isFixed(String sitePath) {
    return FIXED.matcher(sitePath).matches();
  }

  /** The name of a folder for these files. */
  public static String digest(SortedMap<String, byte[]> files) {
    MessageDigest sha = Sha256.digest();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      for (byte[] part : new byte[][] {file.getKey().getBytes(UTF_8), file.getValue()}) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        sha.update(part);
      }
    }
    return Sha256.hex(sha).substring(0, DIGITS);
  }
}
