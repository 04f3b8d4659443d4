package orrery.site.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import orrery.engine.spec.Entries;
import orrery.engine.spec.Parameter;
import orrery.engine.studies.Studies;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;
import orrery.site.article.Block;
import orrery.site.article.Span;

class ParameterJsonTest {

  private static List<String> rows(String study, String settings) {
    Study found = Studies.find(study).orElseThrow();
    Block.Experiment experiment =
        new Block.Experiment(
            new Span(0, 0),
            "x",
            List.of(),
            settings,
            List.of(),
            false,
            List.of(),
            ExperimentParser.parse(found, Entries.of(settings).entries(), List.of()).orElseThrow());
    String json = ParameterJson.of(experiment);
    return Stream.of(json.substring(1, json.length() - 1).split("(?<=}),")).toList();
  }

  @Test
  void everyParameterIsThereWithItsPrintedValueAndSeedsAfterThem() {
    assertThat(rows("relu-oscillation", ":depth: 3\n:rate: 2e-2\n:seeds: 7\n"))
        .containsExactly(
            "{\"name\":\"depth\",\"label\":\"Depth\",\"symbol\":\"k\",\"unit\":\"\","
                + "\"kind\":\"integer\",\"min\":1,\"max\":8,\"step\":1,\"log\":false,"
                + "\"choices\":[],\"value\":\"3\",\"swept\":false}",
            "{\"name\":\"budget\",\"label\":\"Parameter budget\",\"symbol\":\"\",\"unit\":\"\","
                + "\"kind\":\"integer\",\"min\":1,\"max\":16,\"step\":1,\"log\":false,"
                + "\"choices\":[],\"value\":\"1\",\"swept\":false}",
            "{\"name\":\"steps\",\"label\":\"Training steps\",\"symbol\":\"\",\"unit\":\"\","
                + "\"kind\":\"integer\",\"min\":100,\"max\":20000,\"step\":1.12,\"log\":true,"
                + "\"choices\":[],\"value\":\"4000\",\"swept\":false}",
            "{\"name\":\"rate\",\"label\":\"Learning rate\",\"symbol\":\"\",\"unit\":\"\","
                + "\"kind\":\"number\",\"min\":0.0001,\"max\":0.1,\"step\":1.12,\"log\":true,"
                + "\"choices\":[],\"value\":\"0.02\",\"swept\":false}",
            "{\"name\":\"network\",\"label\":\"Network\",\"symbol\":\"\",\"unit\":\"\","
                + "\"kind\":\"choice\",\"min\":0,\"max\":2,\"step\":1,\"log\":false,"
                + "\"choices\":[\"shallow\",\"exact-shape\",\"3x16\"],\"value\":\"shallow\","
                + "\"swept\":false}",
            "{\"name\":\"seeds\",\"label\":\"Seeds\",\"symbol\":\"\",\"unit\":\"\","
                + "\"kind\":\"integer\",\"min\":1,\"max\":200,\"step\":1,\"log\":false,"
                + "\"choices\":[],\"value\":\"7\",\"swept\":false}",
            "{\"name\":\"seed\",\"label\":\"Seed\",\"symbol\":\"\",\"unit\":\"\","
                + "\"kind\":\"integer\",\"min\":0,\"max\":999999,\"step\":1,\"log\":false,"
                + "\"choices\":[],\"value\":\"0\",\"swept\":false}");
  }

  @Test
  void aSweptParameterHasTheTextOfTheAuthorOrAuto() {
    assertThat(rows("relu-oscillation", ":budget: 1, 2, 3\n").get(1))
        .endsWith("\"value\":\"1, 2, 3\",\"swept\":true}");
    assertThat(rows("double-descent", "").get(0)).endsWith("\"value\":\"auto\",\"swept\":true}");
  }

  @Test
  void whatHasOneValueIsNotSwept() {
    assertThat(rows("double-descent", ":features: 250\n").get(0))
        .endsWith("\"value\":\"250\",\"swept\":false}");
  }

  @Test
  void whatIsComparedHasTheTextOfTheAuthorOrTheWordsOfTheStudy() {
    assertThat(rows("polynomial-fit", ":points: even,  random\n").get(1))
        .endsWith("\"value\":\"even,  random\",\"swept\":false,\"compared\":true}");
    assertThat(rows("optimisers", "").get(1))
        .endsWith("\"value\":\"gd, heavy-ball, adam\",\"swept\":false,\"compared\":true}");
  }

  @Test
  void aLogarithmicScaleFromZeroSaysWhereItStarts() {
    assertThat(rows("double-descent", "").get(4))
        .contains("\"min\":0,\"max\":10,\"step\":1.12,\"log\":true")
        .endsWith("\"least\":1e-7}");
  }

  @Test
  void aChoiceHasItsWordsAndOneOfOffAndOnIsAToggle() {
    assertThat(rows("double-descent", ":model: gaussian\n").get(1))
        .contains("\"kind\":\"choice\"", "\"choices\":[\"relu\",\"gaussian\",\"spiked\"]")
        .endsWith("\"value\":\"gaussian\",\"swept\":false}");
    Parameter bias = Parameter.choice("bias", "Bias", "off", "on").unit("\"");
    assertThat(ParameterJson.row(bias, "on", false).toString())
        .isEqualTo(
            "{\"name\":\"bias\",\"label\":\"Bias\",\"symbol\":\"\",\"unit\":\"\\\"\","
                + "\"kind\":\"toggle\",\"min\":0,\"max\":1,\"step\":1,\"log\":false,"
                + "\"choices\":[\"off\",\"on\"],\"value\":\"on\",\"swept\":false}");
  }
}
