package orrery.site.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a `b` c, A `b` C",
        "a ``b`c`` d `, A ``b`c`` D `",
        "``a`b, ``a`B",
        "```a`` b`, ```a`` B`",
        "a $b$ c $$d$$ e, A $b$ C $$d$$ E",
        "a $5 b $6 c $ d$, A $5 B $6 C $ D$",
        "a \\$b$ c$ d, A \\$B$ C$ D",
        "$a\\$b$ c $d, $a\\$b$ C $D",
        "$$a b, $$A B",
        "(http://a.b/c) x https:// h, (http://a.b/c) X HTTPS:// H",
      })
  void codeAndFormulasAndAddressesStay(String line, String changed) {
    assertThat(Pieces.change(line, text -> text.toUpperCase(Locale.ROOT))).isEqualTo(changed);
  }
}
