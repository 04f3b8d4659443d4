package orrery.webdemo.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundleTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "up/a.js",
          "import '../d.js';\nimport { b } from '../low/b.js';\nexport const a = b + globalThis.d;\n",
          "low/b.js",
          "import { c } from './c.js';\nexport const b = c + 1;\n",
          "low/c.js",
          "export const c = 1;\nexport const later = () => import('../up/e.js');\n",
          "lost.js",
          "import { x } from './x.js';\n");

  private static String text(Bundle bundle, Map<String, String> libraries) throws IOException {
    try (Joiner joiner = new Joiner()) {
      return bundle.text(new Modules(TEXTS, joiner), libraries);
    }
  }

  @Test
  void everyModuleIsAFunctionUnderItsPathAndLibrariesComeFirst() throws IOException {
    assertThat(text(new Bundle("up/a.js", List.of("a")), Map.of("d.js", "globalThis.d = 2;")))
        .isEqualTo(
            """
            globalThis.d = 2;
            const modules = {
            'low/c.js': (exports) => {
            const c=1;
            const later=()=>import('./e.js');
            Object.assign(exports, { c, later });
            },
            'low/b.js': (exports) => {
            const{c}=require('low/c.js');
            const b=c+1;
            Object.assign(exports, { b });
            },
            'up/a.js': (exports) => {
            globalThis;
            const{b}=require('low/b.js');
            const a=b+globalThis.d;
            Object.assign(exports, { a });
            },
            };
            const loaded = {};
            function require(name) {
              if (!loaded[name]) {
                loaded[name] = {};
                modules[name](loaded[name]);
              }
              return loaded[name];
            }
            export const { a } = require('up/a.js');
            """);
  }

  @Test
  void whatNoModuleImportsIsNotInIt() throws IOException {
    assertThat(text(new Bundle("low/b.js"), Map.of("d.js", "globalThis.d = 2;")))
        .startsWith("const modules = {")
        .doesNotContain("up/a.js", "globalThis.d")
        .endsWith("\nrequire('low/b.js');\n");
  }

  @Test
  void aModuleThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> text(new Bundle("lost.js"), Map.of()))
        .hasMessage("there is no module x.js");
  }
}
