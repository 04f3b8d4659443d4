package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.FigureJson;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;

class CsvTest {
  @TempDir private Path folder;

  @Test
  void everyPointIsALineWithWhatTheFigureKnowsOfIt() throws IOException {
    double[] x = {1, 20000};
    Panel first =
        new Panel(
            "",
            Axis.linear("features"),
            Axis.linear("error"),
            List.of(
                new Mark.Rule("N = n", 100),
                new Mark.Band("half, \"middle\"", Tone.PRIMARY, x, x, x),
                new Mark.Line(
                    "test", Tone.PRIMARY, false, x, new double[] {0.123456789, Double.NaN})));
    Panel second =
        new Panel(
            "Norm",
            Axis.linear("features"),
            Axis.linear("norm"),
            List.of(new Mark.Dots("", Tone.PRIMARY, x, new double[] {-1e-7, 3})));
    String json = FigureJson.of(new Figure("", List.of(first, second)));
    try (PageModules modules = new PageModules(folder)) {
      String text =
          modules
              .exportsOf("csv.js")
              .getMember("csv")
              .execute(modules.json(json), modules.eval("['here', 'three\\nlines\\rlong']"))
              .asString();
      assertThat(text)
          .isEqualTo(
              String.join(
                  "\r\n",
                  "# here",
                  "# three",
                  "# lines",
                  "# long",
                  "# panel error: x is features, y is error",
                  "# panel Norm: x is features, y is norm",
                  "panel,series,kind,x,y,low,high",
                  "error,N = n,rule,100,,,",
                  "error,\"half, \"\"middle\"\"\",band,1,,1,1",
                  "error,\"half, \"\"middle\"\"\",band,20000,,20000,20000",
                  "error,test,line,1,0.123456789,,",
                  "error,test,line,20000,,,",
                  "Norm,,dots,1,-1e-7,,",
                  "Norm,,dots,20000,3,,",
                  ""));
    }
  }
}
