package orrery.engine.studies.descent;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.study.Finding;
import orrery.engine.study.Peak;
import orrery.engine.study.Results;

/**
 * The places of a curve that words are about, as indices into the sweep.
 *
 * @param axis the values of the sweep
 * @param error the median test error at each
 * @param norm the median norm of the solution at each
 * @param overFeatures whether features are what is swept
 * @param first the least error before the threshold
 * @param peak the greatest error from there on
 */
record Landmarks(
    double[] axis, double[] error, double[] norm, boolean overFeatures, int first, int peak) {

  /** The part of the threshold up to which the first minimum is searched for. */
  private static final double BEFORE = 0.9;

  static Landmarks of(Results results) {
    double[] axis = results.axis();
    double[] error = results.measure("test-error").mid();
    double samples = results.experiment().at(0).number("samples");
    Peak peak = Peak.of(axis, error, BEFORE * samples);
    boolean overFeatures = results.experiment().sweep().parameter().equals("features");
    return new Landmarks(
        axis, error, results.measure("norm").mid(), overFeatures, peak.first(), peak.at());
  }

  int last() {
    return axis.length - 1;
  }

  /**
   * Returns whether there is a distinct peak: a rise by a half over the first minimum, and a fall.
   */
  boolean peaks() {
    return new Peak(error, first, peak).isDistinct();
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding("last.error", error[last()]));
    findings.add(new Finding("last.norm", norm[last()]));
    if (overFeatures) {
      findings.add(new Finding("first-minimum.features", axis[first]));
      findings.add(new Finding("first-minimum.error", error[first]));
      findings.add(new Finding("peak.features", axis[peak]));
      findings.add(new Finding("peak.error", error[peak]));
      findings.add(new Finding("peak.ratio", error[peak] / error[last()]));
      findings.add(new Finding("norm.ratio", greatestNorm() / norm[last()]));
    }
    return findings;
  }

  private double greatestNorm() {
    double greatest = 0;
    for (double value : norm) {
      greatest = Math.max(greatest, value);
    }
    return greatest;
  }
}
