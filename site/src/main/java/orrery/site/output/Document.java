package orrery.site.output;

import java.nio.file.Path;

/**
 * One document to be rendered by itself, whether it belongs to the site or not.
 *
 * @param path its path, absolute; for one that comes from elsewhere, a file of that name in the
 *     folder from which its relative links start
 * @param name its name in messages
 * @param bytes its text as UTF-8
 */
public record Document(Path path, String name, byte[] bytes) {
  public Document {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }
}
