package orrery.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.figure.Mark.Tone;

class FigureJsonTest {

  @Test
  void everyKindOfLayerIsWritten() {
    double[] x = {1, 2};
    Panel panel =
        new Panel(
            "Risk",
            Axis.logarithmic("features"),
            Axis.linear("error").counting().between(0, 1),
            List.of(
                new Mark.Band("middle half", Tone.PRIMARY, x, new double[] {0.1, 0.2}, x),
                new Mark.Line("test", Tone.PRIMARY, true, x, new double[] {1 / 3.0, Double.NaN}),
                new Mark.Dots("mean", Tone.REFERENCE, x, x),
                new Mark.Rule("threshold", 100)));
    assertThat(FigureJson.of(new Figure("A \"peak\"\n", List.of(panel))))
        .isEqualTo(
            """
            {"summary":"A \\"peak\\"\\u000a","panels":[{"title":"Risk",\
            "x":{"label":"features","scale":"log","min":null,"max":null},\
            "y":{"label":"error","scale":"linear","min":0,"max":1,"whole":true},"layers":[\
            {"kind":"band","name":"middle half","tone":"primary","x":[1,2],"low":[0.1,0.2],"high":[1,2]},\
            {"kind":"line","name":"test","tone":"primary","dashed":true,"x":[1,2],"y":[0.333333333,null]},\
            {"kind":"dots","name":"mean","tone":"reference","x":[1,2],"y":[1,2]},\
            {"kind":"rule","name":"threshold","x":100}]}]}\
            """);
  }
}
