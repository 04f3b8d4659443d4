package orrery.site.memo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;

/**
 * A digest of compiled code, for keys of what that code computes: nobody has to raise a version.
 */
public final class CodeVersion {
  private CodeVersion() {}

  /** Returns the digest of some classes; those inside of them are to be named as well. */
  public static String of(Class<?>... types) {
    MessageDigest digest = Sha256.digest();
    for (Class<?> type : types) {
      digest.update(bytes(type));
    }
    return Sha256.hex(digest);
  }

  private static byte[] bytes(Class<?> type) {
    String name = type.getName();
    try (InputStream in =
        type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
