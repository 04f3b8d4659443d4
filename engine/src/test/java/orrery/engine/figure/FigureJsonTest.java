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

  @Test
  void everyKindOfLayerOfThePlaneIsWritten() {
    double[] x = {1, 2};
    double[] z = {0.123456, 2, Double.NaN, 4};
    assertThat(
            layers(
                Field.of("loss", x, x, z).logarithmic().between(0.1, 10),
                Field.classes("side", List.of("in", "out"), x, x, new double[4]),
                new Contours("levels", Tone.REFERENCE, "loss", x),
                new Path("descent", Tone.series(0), x, x),
                new Points("in", Tone.series(7), x, x, x, List.of("a", "b")),
                new Pixels("digits", Shades.SEQUENTIAL, 0, 1, 2, List.of(x, x), List.of("0", "1")),
                new Handle("start", Tone.PRIMARY, "w1", "w2", 0.5, 1.5),
                new Sketch("target", Tone.REFERENCE, "drawing", x, x, -1, 1)))
        .isEqualTo(
            """
            {"kind":"field","name":"loss","shades":"sequential","log":true,"least":0.1,"greatest":10,\
            "x":[1,2],"y":[1,2],"z":[0.1235,2,null,4]},\
            {"kind":"field","name":"side","shades":"classes","log":false,"least":0,"greatest":1,\
            "classes":["in","out"],"x":[1,2],"y":[1,2],"z":[0,0,0,0]},\
            {"kind":"contours","name":"levels","tone":"reference","field":"loss","levels":[1,2]},\
            {"kind":"path","name":"descent","tone":"series-1","x":[1,2],"y":[1,2]},\
            {"kind":"points","name":"in","tone":"series-2","x":[1,2],"y":[1,2],"sizes":[1,2],"labels":["a","b"]},\
            {"kind":"pixels","name":"digits","shades":"sequential","least":0,"greatest":1,"width":2,"count":2,\
            "labels":["0","1"],"z":[1,2,1,2]},\
            {"kind":"handle","name":"start","tone":"primary","xParameter":"w1","yParameter":"w2","x":[0.5],"y":[1.5]},\
            {"kind":"sketch","name":"target","tone":"reference","parameter":"drawing","least":-1,"greatest":1,\
            "x":[1,2],"y":[1,2]}\
            """);
  }

  @Test
  void barsStandInGroupsOrOnOneAnother() {
    assertThat(
            layers(
                Bars.of("a", Tone.SERIES_1, new double[] {3, -1}).beside(1, 2),
                Bars.of("b", Tone.SERIES_2, new double[] {1, 2}).onTopOf(new double[] {3, 0}),
                Bars.histogram("c", Tone.SERIES_3, new double[] {0, 1, 4}, new double[] {5, 6})))
        .isEqualTo(
            """
            {"kind":"bars","name":"a","tone":"series-1","x":[0,1],"left":[0,1],"right":[0.38,1.38],"base":[0,0],"y":[3,-1]},\
            {"kind":"bars","name":"b","tone":"series-2","x":[0,1],"left":[-0.38,0.62],"right":[0.38,1.38],"base":[3,0],"y":[1,2]},\
            {"kind":"bars","name":"c","tone":"series-3","x":[0.5,2.5],"left":[0,1],"right":[1,4],"base":[0,0],"y":[5,6]}\
            """);
  }

  @Test
  void smallMultiplesAndCategoriesAreSaidOfTheirFigureAndTheirAxis() {
    Panel panel =
        new Panel("", Axis.categories("arm", List.of("bars", "dots")), Axis.linear("y"), List.of());
    assertThat(FigureJson.of(new Figure("", List.of(panel), 3)))
        .isEqualTo(
            """
            {"summary":"","columns":3,"panels":[{"title":"",\
            "x":{"label":"arm","scale":"linear","min":-0.5,"max":1.5,"whole":true,"categories":["bars","dots"]},\
            "y":{"label":"y","scale":"linear","min":null,"max":null},"layers":[]}]}\
            """);
  }

  private static String layers(Mark... marks) {
    Panel panel = new Panel("", Axis.linear(""), Axis.linear(""), List.of(marks));
    String json = FigureJson.of(new Figure("", List.of(panel)));
    return json.substring(json.indexOf("\"layers\":[") + 10, json.length() - 4);
  }
}
