package orrery.site.memo;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The table of contents at the end of a ZIP file, which is read in no time. Source: APPNOTE.TXT of
 * PKWARE, 4.3.12 and 4.3.16.
 */
final class ZipContents {
  private static final int END_BYTES = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int SIZE_AT = 12;
  private static final int OFFSET_AT = 16;

  private ZipContents() {}

  /**
   * Returns the checksum of the table; of a file that has a comment behind it, that of everything.
   *
   * @throws IOException if the file cannot be read
   */
  static String sum(Path zip) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
      ByteBuffer end = read(file, file.length() - END_BYTES, END_BYTES);
      if (end.getInt(0) != END_SIGNATURE) {
        return Sha256.hex(Files.readAllBytes(zip));
      }
      CRC32C sum = new CRC32C();
      sum.update(
          read(file, Integer.toUnsignedLong(end.getInt(OFFSET_AT)), end.getInt(SIZE_AT)).array());
      return Long.toHexString(sum.getValue());
    }
  }

  private static ByteBuffer read(RandomAccessFile file, long from, int length) throws IOException {
    if (from < 0 || length < 0 || from + length > file.length()) {
      throw new IOException("the file is too short");
    }
    byte[] bytes = new byte[length];
    file.seek(from);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
