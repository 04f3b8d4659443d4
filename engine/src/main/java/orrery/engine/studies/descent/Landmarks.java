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
 * @param limit the median test error of infinitely many features, or NaN if it is not known
 * @param swept the name of what is swept
 * @param first the least error before the threshold, where features or samples are swept
 * @param peak the greatest error from there on
 */
record Landmarks(
    double[] axis, double[] error, double[] norm, double limit, String swept, int first, int peak) {

  /** The part of the threshold up to which the first minimum is searched for. */
  private static final double BEFORE = 0.9;

  static Landmarks of(Results results) {
    double[] axis = results.axis();
    double[] error = results.measure("test-error").mid();
    Peak peak = Peak.of(axis, error, BEFORE * threshold(results));
    String swept = results.experiment().sweep().parameter();
    double[] norm = results.measure("norm").mid();
    double limit = results.measure("limit").mid()[axis.length - 1];
    return new Landmarks(axis, error, norm, limit, swept, peak.first(), peak.at());
  }

  /**
   * Returns the value of the sweep at which there are as many features as samples; NaN where
   * neither is swept.
   */
  static double threshold(Results results) {
    String swept = results.experiment().sweep().parameter();
    if (swept.equals("features")) {
      return results.experiment().at(0).number("samples");
    }
    return swept.equals("samples") ? results.experiment().at(0).number("features") : Double.NaN;
  }

  boolean overFeatures() {
    return swept.equals("features");
  }

  boolean overSamples() {
    return swept.equals("samples");
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
    findings.add(new Finding("limit.error", limit));
    findings.add(new Finding("limit.ratio", error[last()] / limit));
    if (overFeatures()) {
      findings.add(new Finding("first-minimum.features", ofPeak(axis[first])));
      findings.add(new Finding("first-minimum.error", ofPeak(error[first])));
    } else if (overSamples()) {
      findings.add(new Finding("minimum-before.samples", ofPeak(axis[first])));
      findings.add(new Finding("minimum-before.error", ofPeak(error[first])));
      findings.add(new Finding("back.samples", ofPeak(back())));
    }
    if (overFeatures() || overSamples()) {
      findings.add(new Finding("peak." + swept, ofPeak(axis[peak])));
      findings.add(new Finding("peak.error", ofPeak(error[peak])));
      findings.add(new Finding("peak.ratio", ofPeak(error[peak] / error[last()])));
      findings.add(new Finding("norm.ratio", greatestNorm() / norm[last()]));
    }
    return findings;
  }

  /** A number that has to do with the peak; NaN without one, so that nothing can be said of it. */
  private double ofPeak(double number) {
    return peaks() ? number : Double.NaN;
  }

  /** Where the error is down at the first minimum again, after the peak; infinite if nowhere. */
  private double back() {
    int at = peak;
    while (at <= last() && error[at] > error[first]) {
      at++;
    }
    return at <= last() ? axis[at] : Double.POSITIVE_INFINITY;
  }

  private double greatestNorm() {
    double greatest = 0;
    for (double value : norm) {
      greatest = Math.max(greatest, value);
    }
    return greatest;
  }
}
