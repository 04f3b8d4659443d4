package orrery.webdemo.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Remembers in a file which texts have passed a check, so that it is not repeated.
 *
 * @param file digests, one a line; it may be absent
 */
record Digests(Path file) {
  static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  boolean contains(String digest) throws IOException {
    return Files.exists(file) && Files.readAllLines(file).contains(digest);
  }

  /** Replaces the remembered digests. */
  void write(Collection<String> digests) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, new TreeSet<>(digests));
  }
}
