package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir private static Path folder;
  private static PageModules modules;

  @BeforeAll
  static void load() throws IOException {
    modules = FakePage.open(folder, "settings.js", "Settings");
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  @BeforeEach
  void printed() {
    modules.eval(
        "globalThis.settings = new Settings({ dataset: { table:"
            + " '[{\"name\":\"noise\",\"value\":\"0.5\"},{\"name\":\"model\",\"value\":\"relu\"}]',"
            + " settings: ':noise: 0.5\\n"
            + ":width: 1 to 9\\n"
            + ":model: relu' } }); globalThis.heard = []; settings.addEventListener('change',"
            + " (event) => heard.push(event.detail.origin));");
  }

  @Test
  void aParameterIsWhatWasPrintedUntilItIsChanged() {
    assertThat(text("settings.names.join()")).isEqualTo("noise,model");
    assertThat(text("settings.get('noise') + settings.isChanged('noise')")).isEqualTo("0.5false");
    modules.eval("settings.set('noise', '2', 'slider')");
    assertThat(text("settings.get('noise') + settings.isChanged('noise')")).isEqualTo("2true");
    assertThat(text("settings.text")).isEqualTo(":noise: 2\n:width: 1 to 9\n:model: relu");
    assertThat(heard()).isEqualTo("slider");
  }

  @Test
  void anotherSpellingOfThePrintedValueIsNoChange() {
    modules.eval("settings.set('noise', '0.50', 'field'); settings.set('model', 'relu', 'field')");
    assertThat(text("settings.changes.size")).isEqualTo("0");
    assertThat(heard()).isEmpty();
  }

  @Test
  void anEmptyTextIsNotTheNumberZero() {
    modules.eval("settings.set('noise', ' ', 'field')");
    assertThat(text("settings.isChanged('noise')")).isEqualTo("true");
  }

  @Test
  void whatIsSetTwiceIsReportedOnce() {
    modules.eval("settings.set('noise', '2', 'a'); settings.set('noise', '2', 'b')");
    assertThat(heard()).isEqualTo("a");
  }

  @Test
  void allGoBackAtOnceOrOneByOne() {
    modules.eval("settings.set('noise', '2', 'a'); settings.set('model', 'tanh', 'b')");
    modules.eval("settings.unset('noise', 'c')");
    assertThat(text("[...settings.changes].join()")).isEqualTo("model,tanh");
    modules.eval("settings.reset('d')");
    assertThat(text("settings.changes.size")).isEqualTo("0");
    assertThat(heard()).isEqualTo("a,b,c,d");
  }

  @Test
  void aCopyOfTheChangesChangesNothing() {
    modules.eval("settings.changes.set('noise', '3')");
    assertThat(text("settings.get('noise')")).isEqualTo("0.5");
  }

  private static String heard() {
    return text("heard.join()");
  }

  private static String text(String expression) {
    return modules.eval("String(" + expression + ")").asString();
  }
}
