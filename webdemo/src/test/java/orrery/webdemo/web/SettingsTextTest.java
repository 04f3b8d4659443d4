package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTextTest {
  @TempDir private Path folder;

  private String merged(String text, String changes) throws IOException {
    try (PageModules modules = new PageModules(folder)) {
      return modules
          .exportsOf("settings-text.js")
          .getMember("merge")
          .execute(text, modules.eval("new Map(" + changes + ")"))
          .asString();
    }
  }

  @Test
  void withoutChangesTheTextStaysAsItIs() throws IOException {
    assertThat(merged(":noise: 0.5\n:seeds: 10", "[]")).isEqualTo(":noise: 0.5\n:seeds: 10");
  }

  @Test
  void aChangeReplacesWhatTheAuthorSaidOrIsAdded() throws IOException {
    assertThat(merged(":noise: 0.5\n:seeds: 10\n", "[['noise', '0.7'], ['seed', '4']]"))
        .isEqualTo(":noise: 0.7\n:seeds: 10\n:seed: 4");
  }
}
