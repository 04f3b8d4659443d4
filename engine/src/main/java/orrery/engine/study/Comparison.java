package orrery.engine.study;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Panel;

/** The figures of several arms, one after the other, with the name of the arm over each panel. */
final class Comparison {
  private Comparison() {}

  static Figure of(Results results) {
    List<Panel> panels = new ArrayList<>();
    StringBuilder summary = new StringBuilder();
    for (int arm = 0; arm < results.arms(); arm++) {
      String name = results.armName(arm);
      Figure figure = results.arm(arm).figure();
      for (Panel panel : figure.panels()) {
        String title = panel.title().isEmpty() ? name : name + ": " + panel.title();
        panels.add(new Panel(title, panel.x(), panel.y(), panel.marks()));
      }
      summary.append(arm == 0 ? "" : " ").append(name).append(": ").append(figure.summary());
    }
    return new Figure(summary.toString(), panels);
  }
}
