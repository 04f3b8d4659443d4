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
 * Remembers in a file which texts a check has found to be good, so that it need not look again.
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

  /** Replaces what is remembered. */
  void write(Collection<String> digests) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, new TreeSet<>(digests));
  }
}
