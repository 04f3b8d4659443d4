package orrery.webdemo.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinerTest {
  private static Joiner joiner;

  @BeforeAll
  static void load() throws IOException {
    joiner = new Joiner();
  }

  @AfterAll
  static void close() {
    joiner.close();
  }

  @Test
  void importsAskAndExportsAnswer() {
    Joiner.Function made =
        joiner.function(
            "a.js",
            """
            import { b, c as d } from './b.js';
            import '../e.js';
            export const f = b(d);
            export class G {}
            export function h() {}
            """);
    assertThat(made.code())
        .isEqualTo(
            """
            const{b,c:d}=require('./b.js');
            require('../e.js');
            const f=b(d);
            class G{}
            function h(){}
            Object.assign(exports, { f, G, h });
            """);
    assertThat(made.imports()).containsExactly("./b.js", "../e.js");
  }

  @Test
  void commentsAndBlanksStayAtHomeAndWhatOnlyLooksLikeOneDoesNot() {
    Joiner.Function made =
        joiner.function(
            "a.js",
            """
            // The first line.
            const a = 2 // Two.
              * 3;
            /** Of a function. */
            function f() {
              /* all */
              return a /* a */ + 1;
            }
            const text = `
              // of a text
              * 4
            `;
            export {};
            """);
    assertThat(made.code())
        .isEqualTo(
            """
            const a=2
            *3;
            function f(){
            return a+1;
            }
            const text=`
              // of a text
              * 4
            `;
            """);
  }

  @Test
  void whatBlanksKeepApartStaysSo() {
    String text =
        "const a = 1 + +b - -c / /d/ .e; // f\nconst g = (h) => h in i ? typeof j : `k ${l} m`;";
    assertThat(joiner.function("a.js", text).code())
        .isEqualTo("const a=1+ +b- -c/ /d/.e;\nconst g=(h)=>h in i?typeof j:`k ${l} m`;\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "export let a = 1 | a.js: Error: what is exported must be constant, and not let",
        "export default 1 | a.js: Error: only declarations can be exported, and not"
            + " ExportDefaultDeclaration",
        "import a from './b.js' | a.js: Error: only names can be imported, and not"
            + " ImportDefaultSpecifier",
        "const = 1 | a.js: SyntaxError: Unexpected token (1:6)",
      })
  void whatCannotBeJoinedIsRefused(String text, String message) {
    assertThatThrownBy(() -> joiner.function("a.js", text)).hasMessage(message);
  }
}
