package orrery.site.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import orrery.engine.bench.Workload;
import orrery.engine.study.Experiment;
import orrery.site.bench.BenchResults;
import orrery.site.bench.SweepRates;
import orrery.site.bench.Timing;
import orrery.site.cli.report.BenchTable.Cell;

/**
 * The measurements as tables, for people.
 *
 * @param results the results
 * @param sweep the experiment of the sweeps
 */
public record BenchText(BenchResults results, Experiment sweep) {

  /** Tables for a terminal. */
  public String text() {
    BenchTable table = new BenchTable();
    List<Workload> workloads = List.of(Workload.values());
    table.head("", workloads.stream().map(w -> w.title() + ", " + w.unit()).toList());
    for (String name : results.candidates()) {
      table.line(name, cells(workload -> results.timing(name, workload)));
    }
    List<BenchRatio> ratios = BenchRatio.of(results);
    if (!ratios.isEmpty()) {
      table.head("", workloads.stream().map(Workload::title).toList());
      for (BenchRatio ratio : ratios) {
        table.line(ratio.title(), ratios(ratio));
      }
    }
    if (!results.sweeps().isEmpty()) {
      String title = sweep.study().name() + ", sweeps/s";
      table.head(title, List.of("1 worker", "2 workers", "2 / 1"));
      results.sweeps().forEach((place, rates) -> table.line(place, cells(rates)));
    }
    return table.text();
  }

  private static List<Cell> cells(Function<Workload, Optional<Timing>> of) {
    List<Cell> cells = new ArrayList<>();
    for (Workload workload : Workload.values()) {
      cells.add(Cell.of(of.apply(workload), workload == Workload.PRODUCT ? 1 : 0));
    }
    return cells;
  }

  private List<Cell> ratios(BenchRatio ratio) {
    List<Cell> cells = new ArrayList<>();
    for (Workload workload : Workload.values()) {
      cells.add(Cell.of(ratio.compute(workload, results), 2));
    }
    return cells;
  }

  private static List<Cell> cells(SweepRates rates) {
    List<Cell> cells = new ArrayList<>();
    for (Timing timing : List.of(rates.withOne(), rates.withTwo(), rates.ratio())) {
      cells.add(Cell.of(Optional.of(timing), 2));
    }
    return cells;
  }
}
