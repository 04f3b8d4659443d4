package orrery.site.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Optional;
import orrery.site.memo.Packed;
import orrery.site.memo.Sha256;

/**
 * A file of a site. What the program has written is kept compressed: the pages of a thousand
 * articles are a hundred megabytes, and a tenth of that compressed.
 *
 * <pre>{@code
 * SiteFile file = SiteFile.text("<!doctype html>...");
 * file.bytes();    // the bytes to be published
 * file.digest();   // of these bytes: the same for the same file
 * }</pre>
 */
public final class SiteFile {
  private final Packed content;
  private final Optional<Path> source;
  private String digest;

  private SiteFile(Packed content, Optional<Path> source, String digest) {
    this.content = content;
    this.source = source;
    this.digest = digest;
  }

  /** A file of some bytes, which are not copied: leave them as they are. */
  public static SiteFile of(byte[] bytes) {
    return new SiteFile(Packed.asIs(bytes), Optional.empty(), null);
  }

  /** A text, as UTF-8. */
  public static SiteFile text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return new SiteFile(Packed.of(bytes), Optional.empty(), Sha256.hex(bytes));
  }

  /** A file of the author's that is published as it is. */
  static SiteFile copyOf(Path source, byte[] bytes) {
    return new SiteFile(Packed.asIs(bytes), Optional.of(source), null);
  }

  /** The same of bytes whose digest is known. */
  static SiteFile copyOf(Path source, byte[] bytes, String digest) {
    return new SiteFile(Packed.asIs(bytes), Optional.of(source), digest);
  }

  /** A file whose digest is known. */
  static SiteFile known(Packed content, String digest) {
    return new SiteFile(content, Optional.empty(), digest);
  }

  /** Returns the bytes, of which the caller has no copy to change. */
  public byte[] bytes() {
    return content.bytes();
  }

  /** Returns the bytes as UTF-8. */
  public String text() {
    return content.text();
  }

  Packed content() {
    return content;
  }

  /** Returns the file of the author's that this is a copy of. */
  Optional<Path> source() {
    return source;
  }

  /** Two files of the same bytes are the same. */
  @Override
  public boolean equals(Object other) {
    return other == this || (other instanceof SiteFile that && digest().equals(that.digest()));
  }

  @Override
  public int hashCode() {
    return digest().hashCode();
  }

  /** Returns the SHA-256 of the bytes, in hexadecimal. */
  public synchronized String digest() {
    if (digest == null) {
      digest = Sha256.hex(bytes());
    }
    return digest;
  }
}
