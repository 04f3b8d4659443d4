package orrery.site.cli.report;

import java.util.List;
import orrery.engine.math.Decimal;
import orrery.engine.run.Outcome;
import orrery.engine.study.Experiment;
import orrery.engine.study.Finding;
import orrery.engine.study.NamedFindings;

/** A finished run for people: its settings, its main line, its findings, and the receipt. */
final class RunText {
  private static final int INDENT = 2;
  private static final int DIGITS = 6;

  private RunText() {}

  static String of(RunReport report, Terminal terminal) {
    Experiment experiment = report.experiment();
    StringBuilder text = new StringBuilder(experiment.study().title() + "\n");
    text.append(Columns.wrapped(ExperimentText.extent(experiment), INDENT, terminal.width()));
    text.append(Columns.wrapped(ExperimentText.settings(experiment), INDENT, terminal.width()));
    String plot = TextPlot.of(report.figure(), terminal);
    text.append('\n').append(plot).append(plot.isEmpty() ? "" : "\n");
    text.append(findings(NamedFindings.ofStudy(report.results())));
    if (report.outcome() instanceof Outcome.Diverged diverged) {
      text.append("diverged at step ").append(diverged.step()).append('\n');
    }
    text.append("receipt ").append(report.outcome().receipt());
    text.append("  (").append(report.device()).append(", ");
    return text.append(Decimal.text(report.seconds(), 3)).append(" s)\n").toString();
  }

  private static String findings(List<Finding> findings) {
    int width = findings.stream().mapToInt(finding -> finding.name().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      String gap = " ".repeat(width - finding.name().length() + INDENT);
      text.append(" ".repeat(INDENT)).append(finding.name()).append(gap);
      text.append(Decimal.text(finding.value(), DIGITS)).append('\n');
    }
    return text.toString();
  }
}
