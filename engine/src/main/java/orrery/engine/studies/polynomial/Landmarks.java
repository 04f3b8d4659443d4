package orrery.engine.studies.polynomial;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.math.Elementary;
import orrery.engine.study.Finding;
import orrery.engine.study.Peak;
import orrery.engine.study.Results;

/**
 * The places of a curve over the degree that words are about, as indices into the sweep.
 *
 * @param results the risk at each degree is their median
 * @param degree the values of the sweep
 * @param risk the risk at each
 * @param first the least risk among the fits with at most as many features as points
 * @param peak the greatest risk from there on
 */
record Landmarks(Results results, double[] degree, double[] risk, int first, int peak) {

  static Landmarks of(Results results) {
    double[] degree = results.axis();
    double[] risk = results.measure("risk").mid();
    double samples = results.experiment().at(0).number("samples");
    Peak peak = Peak.of(degree, risk, samples);
    return new Landmarks(results, degree, risk, peak.first(), peak.at());
  }

  /** Returns whether a degree was swept, so that there are places at all. */
  static boolean exist(Results results) {
    return results.experiment().sweeps("degree");
  }

  int last() {
    return degree.length - 1;
  }

  /**
   * Returns whether there is a distinct peak: a rise by a half over the first minimum, and a fall.
   */
  boolean peaks() {
    return new Peak(risk, first, peak).isDistinct();
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding("first-minimum.degree", degree[first]));
    findings.add(new Finding("first-minimum.risk", risk[first]));
    double ratio = atPeak(risk) / risk[first];
    findings.add(new Finding("peak.degree", atPeak(degree)));
    findings.add(new Finding("peak.risk", atPeak(risk)));
    findings.add(new Finding("peak.bias", atPeak(results.measure("bias").mid())));
    findings.add(new Finding("peak.condition", atPeak(results.measure("condition").mid())));
    findings.add(new Finding("rise.ratio", ratio));
    findings.add(new Finding("rise.log10", Elementary.log(ratio) / Elementary.log(10)));
    findings.add(new Finding("degree-100.ratio", at(100) / risk[first]));
    findings.add(new Finding("last.ratio", risk[last()] / risk[first]));
    return findings;
  }

  /** A value at the peak; NaN without one, so that nothing can be said of it. */
  private double atPeak(double[] values) {
    return peaks() ? values[peak] : Double.NaN;
  }

  /** The risk at a degree; NaN where it was not tried. */
  private double at(double wanted) {
    for (int i = 0; i < degree.length; i++) {
      if (degree[i] == wanted) {
        return risk[i];
      }
    }
    return Double.NaN;
  }
}
