package orrery.engine.studies.widths;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.study.Finding;
import orrery.engine.study.Peak;
import orrery.engine.study.Results;

/**
 * The places of a curve over the width that words are about.
 *
 * @param width the values of the sweep
 * @param test the median test error at each
 * @param train the median training error at each
 * @param peak the places
 */
record Landmarks(double[] width, double[] test, double[] train, Peak peak) {
  /** The parameters of a hidden unit: eight weights, a bias and the weight of its output. */
  static final int PARAMETERS_OF_UNIT = ReluTeacher.DIMENSION + 2;

  /** The part of the threshold up to which the first minimum is searched for. */
  private static final double BEFORE = 0.9;

  /** A training error of a hundredth of the noise: the data are fitted. */
  private static final double FITTED = 0.005;

  static Landmarks of(Results results) {
    double[] test = results.measure("test-error").mid();
    Peak peak = Peak.of(results.axis(), test, BEFORE * threshold(results));
    return new Landmarks(results.axis(), test, results.measure("train-error").mid(), peak);
  }

  /** Returns whether widths are what is swept, so that there are places at all. */
  static boolean exist(Results results) {
    return results.experiment().sweeps("width");
  }

  /** Returns the width with as many parameters as samples: the output's bias is one more. */
  static double threshold(Results results) {
    return (results.experiment().at(0).number("samples") - 1) / PARAMETERS_OF_UNIT;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    double top = ofPeak(test[peak.at()]);
    double least = ofPeak(test[peak.first()]);
    findings.add(new Finding("first-minimum.width", ofPeak(width[peak.first()])));
    findings.add(new Finding("first-minimum.error", least));
    findings.add(new Finding("peak.width", ofPeak(width[peak.at()])));
    findings.add(new Finding("peak.error", top));
    findings.add(new Finding("rise.ratio", top / least));
    findings.add(new Finding("peak.ratio", top / test[peak.last()]));
    findings.add(new Finding("last.ratio", test[peak.last()] / least));
    findings.add(new Finding("fit.width", fit()));
    return findings;
  }

  /** A number that has to do with the peak; NaN without one, so that nothing can be said of it. */
  private double ofPeak(double number) {
    return peak.isDistinct() ? number : Double.NaN;
  }

  /** The least width that fits the data; infinite if none does. */
  private double fit() {
    for (int i = 0; i < width.length; i++) {
      if (train[i] < FITTED) {
        return width[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
