package orrery.engine.studies.edge;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;

/**
 * Loss and sharpness along training, with the edge that the learning rate sets; along a sweep, how
 * near to the edge training ends and with which loss.
 */
final class EdgeFigure {
  private final Results results;
  private final boolean isSwept;

  private EdgeFigure(Results results) {
    this.results = results;
    this.isSwept = results.axis().length > 1;
  }

  static Figure of(Results results) {
    EdgeFigure figure = new EdgeFigure(results);
    Axis loss = Axis.logarithmic("mean squared error").between(Double.NaN, 10);
    return new Figure(
        figure.summary(),
        figure.isSwept
            ? List.of(
                figure.sweep("edge", Axis.linear("sharpness · η / 2")), figure.sweep("loss", loss))
            : List.of(figure.training("loss", 0, loss), figure.sharpness()));
  }

  private Tone tone(int arm) {
    return results.arms() > 1 ? Tone.series(arm) : Tone.PRIMARY;
  }

  private String name(int arm, String of) {
    return results.arms() > 1 ? results.armName(arm) : of;
  }

  private boolean hasBand() {
    return results.arms() == 1 && results.experiment().seeds() > 1;
  }

  private Panel sharpness() {
    Panel panel = training("sharpness", 1, Axis.linear("sharpness"));
    List<Mark> marks = new ArrayList<>();
    double end = results.experiment().at(0).number("steps");
    for (int arm = 0; arm < results.arms(); arm++) {
      double edge = 2 / results.experiment().at(arm, 0).number("rate");
      String label = results.arms() > 1 ? "2/η, " + results.armName(arm) : "edge, 2/η";
      double[] level = {edge, edge};
      marks.add(new Mark.Line(label, Tone.REFERENCE, true, new double[] {0, end}, level));
    }
    marks.addAll(panel.marks());
    return new Panel("", panel.x(), panel.y(), marks);
  }

  private Panel training(String curve, int index, Axis y) {
    List<Mark> marks = new ArrayList<>();
    for (int arm = 0; arm < results.arms(); arm++) {
      Results one = results.arm(arm);
      if (!one.curves().isEmpty()) {
        double[] x = one.curves().get(index).x();
        Quartiles spread = one.curve(curve, 0);
        if (hasBand()) {
          marks.add(new Mark.Band("middle half", tone(arm), x, spread.low(), spread.high()));
        }
        marks.add(new Mark.Line(name(arm, curve), tone(arm), false, x, spread.mid()));
      }
    }
    double end = results.experiment().at(0).number("steps");
    return new Panel("", Axis.linear("step").counting().between(0, end), y, marks);
  }

  private Panel sweep(String measure, Axis y) {
    List<Mark> marks = new ArrayList<>();
    double[] x = results.axis();
    if (measure.equals("edge")) {
      double[] ends = {x[0], x[x.length - 1]};
      marks.add(new Mark.Line("the edge", Tone.REFERENCE, true, ends, new double[] {1, 1}));
    }
    for (int arm = 0; arm < results.arms(); arm++) {
      Quartiles spread = results.arm(arm).measure(measure);
      if (hasBand()) {
        marks.add(new Mark.Band("middle half", tone(arm), x, spread.low(), spread.high()));
      }
      String of = measure.equals("edge") ? "end of training" : "loss";
      marks.add(new Mark.Line(name(arm, of), tone(arm), false, x, spread.mid()));
    }
    return new Panel("", results.sweptAxis(), y, marks);
  }

  private String summary() {
    int last = results.axis().length - 1;
    StringBuilder text = new StringBuilder("At the end of training");
    for (int arm = 0; arm < results.arms(); arm++) {
      double edge = results.arm(arm).measure("edge").mid()[last];
      text.append(arm == 0 ? " " : "; ");
      if (results.arms() > 1) {
        text.append("at ").append(results.armName(arm)).append(' ');
      }
      if (Double.isNaN(edge)) {
        text.append("the sharpness is not known yet");
      } else if (Double.isInfinite(edge)) {
        text.append("there is none: training diverges");
      } else {
        text.append("the sharpness is ").append(Decimal.text(edge, 3));
        text.append(" times what the learning rate admits, and the loss ");
        text.append(Decimal.text(results.arm(arm).measure("loss").mid()[last], 3));
      }
    }
    return text.append('.').toString();
  }
}
