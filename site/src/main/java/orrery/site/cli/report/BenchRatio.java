package orrery.site.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.bench.Workload;
import orrery.site.bench.BenchResults;
import orrery.site.bench.JvmCandidate;
import orrery.site.bench.PageCandidate;
import orrery.site.bench.Timing;

/**
 * The speed of one candidate relative to another's.
 *
 * @param ours the one above
 * @param theirs the one below
 */
record BenchRatio(String ours, String theirs) {

  /**
   * Returns the ratios that are printed: our browser device against its rivals, and our JVM against
   * our browser.
   */
  static List<BenchRatio> of(BenchResults results) {
    List<BenchRatio> ratios = new ArrayList<>();
    Optional<String> browser = first(results, PageCandidate.BROWSER);
    Optional<String> jvm = first(results, JvmCandidate.JVM);
    if (browser.isPresent()) {
      for (String other : results.candidates()) {
        if (!other.startsWith(PageCandidate.BROWSER) && !other.startsWith(JvmCandidate.JVM)) {
          ratios.add(new BenchRatio(browser.get(), other));
        }
      }
      jvm.ifPresent(name -> ratios.add(new BenchRatio(name, browser.get())));
    }
    return ratios;
  }

  /** The first candidate of a place: the fastest device comes first. */
  static Optional<String> first(BenchResults results, String place) {
    return results.candidates().stream().filter(name -> name.startsWith(place)).findFirst();
  }

  String title() {
    return ours + " / " + theirs;
  }

  /** Computes the ratio; empty where one of the two does not do the workload. */
  Optional<Timing> compute(Workload workload, BenchResults results) {
    return results.ratio(ours, theirs, workload);
  }
}
