package orrery.site.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class RefusalTest {
  private static String text(IOException failure) {
    Refusal refusal = Refusal.of(failure);
    return refusal.reason() + " / " + refusal.hint();
  }

  @Test
  void aPlaceThatIsReadOnly() {
    String hint = " / choose another --output, or make the folder above it writable";
    assertThat(text(new FileSystemException("/x/www", null, "Read-only file system")))
        .isEqualTo("read-only file system (/x/www)" + hint);
    assertThat(text(new AccessDeniedException("/x/www")))
        .isEqualTo("permission denied (/x/www)" + hint);
  }

  @Test
  void aMountPoint() {
    String hint = " / a mount point cannot be replaced: choose a folder inside of it as --output";
    assertThat(text(new FileSystemException("/x", "/y", "Device or resource busy")))
        .isEqualTo("device or resource busy (/x)" + hint);
    assertThat(text(new AtomicMoveNotSupportedException("/x", "/y", "Invalid cross-device link")))
        .isEqualTo("this folder cannot be renamed (/x)" + hint);
  }

  @Test
  void aFullDisk() {
    String hint = " / make room for a second copy of the site, or choose another --output";
    assertThat(text(new IOException("No space left on device")))
        .isEqualTo("no space left on device" + hint);
    assertThat(text(new FileSystemException("/x", null, "Disk quota exceeded")))
        .isEqualTo("disk quota exceeded (/x)" + hint);
  }

  @Test
  void anythingElse() {
    assertThat(text(new FileSystemException("/x", null, "File name too long")))
        .isEqualTo("file name too long (/x) / choose another --output");
    assertThat(text(new IOException())).isEqualTo("IOException / choose another --output");
  }
}
