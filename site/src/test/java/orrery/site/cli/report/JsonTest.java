package orrery.site.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void aNumberIsTheShortestThatReadsBackTheSame() {
    assertThat(Json.number(0.1)).isEqualTo("0.1");
    assertThat(Json.number(2e-3)).isEqualTo("0.002");
    assertThat(Json.number(2.0E-44)).isEqualTo("2E-44");
    assertThat(Json.number(400)).isEqualTo("400");
    assertThat(Json.number(-1.0 / 3)).isEqualTo("-0.3333333333333333");
    assertThat(Json.number(2.2250738585072014E-308)).isEqualTo("2.2250738585072014E-308");
  }

  @Test
  void everyDoubleReadsBackTheSame() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(Json.number(value))).isEqualTo(value);
      }
    }
  }

  @Test
  void theUnknownIsNullAndInfinityIsAText() {
    double[] values = {1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    assertThat(Json.of(values)).isEqualTo("[1,null,\"Infinity\",\"-Infinity\"]");
  }

  @Test
  void mapsKeepTheirOrderAndTextsAreEscaped() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", List.of("say \"x\"", 3));
    map.put("a", Map.of());
    assertThat(Json.of(map)).isEqualTo("{\"b\":[\"say \\\"x\\\"\",3],\"a\":{}}");
    assertThat(Json.of("line\nend")).isEqualTo("\"line\\u000aend\"");
  }
}
