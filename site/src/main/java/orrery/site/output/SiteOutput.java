package orrery.site.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import orrery.site.memo.Sha256;

/**
 * The files of a site, by path, in memory. A path is relative, has {@code /} between its parts, and
 * names a file: {@code posts/x/index.html}.
 *
 * <pre>{@code
 * SiteOutput site = new SiteOutput();
 * site.put("index.html", "<!doctype html>...");
 * }</pre>
 */
public final class SiteOutput {
  /**
   * The size of the largest file of an author, in bytes: the most that GitHub takes. A site is put
   * together in memory.
   */
  public static final long MAX_FILE_BYTES = 100L << 20;

  private final TreeMap<String, SiteFile> files = new TreeMap<>();

  /**
   * Adds a file.
   *
   * @return whether the path was free, and no file stands where it needs a folder; where it was
   *     not, nothing changes
   * @throws IllegalArgumentException if the path could lead out of the site
   */
  public boolean put(String path, SiteFile file) {
    if (!isSafe(path)) {
      throw new IllegalArgumentException("not a path inside a site: " + path);
    }
    return !isTaken(path) && files.putIfAbsent(path, file) == null;
  }

  /** Returns another one with the same files. */
  SiteOutput copy() {
    SiteOutput copy = new SiteOutput();
    copy.files.putAll(files);
    return copy;
  }

  /** Returns this site with the files of another one in place of its own of the same paths. */
  public SiteOutput with(SiteOutput others) {
    SiteOutput both = copy();
    both.files.putAll(others.files);
    return both;
  }

  /** Returns whether a folder of the path is a file, or the path is a folder. */
  private boolean isTaken(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (files.containsKey(path.substring(0, slash))) {
        return true;
      }
    }
    String inside = files.ceilingKey(path + "/");
    return inside != null && inside.startsWith(path + "/");
  }

  /** Adds some bytes. They are not copied: leave them as they are. */
  public boolean put(String path, byte[] bytes) {
    return put(path, SiteFile.of(bytes));
  }

  /** Adds a text, as UTF-8. */
  public boolean put(String path, String text) {
    return put(path, SiteFile.text(text));
  }

  /** Adds a file of the author's as it is. */
  boolean put(String path, Path source, byte[] bytes) {
    return put(path, SiteFile.copyOf(source, bytes));
  }

  /** Returns the bytes of a file. They are not copied: leave them as they are. */
  public Optional<byte[]> file(String path) {
    return Optional.ofNullable(files.get(path)).map(SiteFile::bytes);
  }

  /** Returns all files, sorted by path. */
  public SortedMap<String, SiteFile> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /** Returns whether there is a file of this path. */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  /** A digest of all paths and bytes, in hexadecimal: the same for the same site. */
  public String digest() {
    MessageDigest sha = Sha256.digest();
    // Digests are remembered by the files, and computed on all cores where they are not yet.
    files.values().parallelStream().forEach(SiteFile::digest);
    for (Map.Entry<String, SiteFile> file : files.entrySet()) {
      sha.update((file.getKey() + "\0" + file.getValue().digest() + "\0").getBytes(UTF_8));
    }
    return Sha256.hex(sha);
  }

  static boolean isSafe(String path) {
    if (path.isEmpty() || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }
}
