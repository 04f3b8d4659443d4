package orrery.engine.study;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.spec.Settings;

/**
 * All the numbers of a run that have a name.
 *
 * <pre>{@code
 * peak.features                            what the study names
 * test-error[features=200]                 the median of a measure, at one value of the sweep
 * peak.features[ridge=0.1]                 both for one arm
 * test-error[features=200,ridge=0.1]
 * }</pre>
 *
 * <p>Values are written as an author types them. A sweep of very many points has only the names of
 * the study.
 */
public final class NamedFindings {
  /** The most points of a sweep, over all arms, that have names of their own. */
  private static final int MAX_POINTS = 400;

  private final Results results;
  private final Experiment experiment;
  private final List<Finding> named = new ArrayList<>();

  private NamedFindings(Results results) {
    this.results = results;
    this.experiment = results.experiment();
  }

  /** The findings of complete results: the study's first, in its order. */
  public static List<Finding> of(Results results) {
    NamedFindings findings = new NamedFindings(results);
    findings.addStudys();
    findings.addMeasures();
    return findings.named;
  }

  /** The findings of complete results that the study names, for each arm. */
  public static List<Finding> ofStudy(Results results) {
    NamedFindings findings = new NamedFindings(results);
    findings.addStudys();
    return findings.named;
  }

  private void addStudys() {
    Study study = experiment.study();
    if (results.arms() == 1) {
      named.addAll(study.findings(results));
      return;
    }
    named.addAll(study.comparisons(results));
    for (int arm = 0; arm < results.arms(); arm++) {
      String where = set(experiment.arms(), arm, 0) + "]";
      for (Finding finding : study.findings(results.arm(arm))) {
        named.add(new Finding(opened(finding.name()) + where, finding.value()));
      }
    }
  }

  /** The name up to where more settings go into its brackets. */
  private static String opened(String name) {
    return name.endsWith("]") ? name.substring(0, name.length() - 1) + "," : name + "[";
  }

  private void addMeasures() {
    int points = results.axis().length;
    if (points * results.arms() == 1 || points * results.arms() > MAX_POINTS) {
      return;
    }
    int ofStudy = named.size();
    for (String measure : experiment.study().measures()) {
      for (int arm = 0; arm < results.arms(); arm++) {
        double[] medians = results.arm(arm).measure(measure).mid();
        for (int value = 0; value < points; value++) {
          add(measure + where(arm, value), medians[value], ofStudy);
        }
      }
    }
  }

  private String where(int arm, int value) {
    String at = results.axis().length > 1 ? set(experiment.sweep(), arm, value) : "";
    String of = results.arms() > 1 ? set(experiment.arms(), arm, value) : "";
    return "[" + at + (at.isEmpty() || of.isEmpty() ? "" : ",") + of + "]";
  }

  private String set(Sweep sweep, int arm, int value) {
    Settings settings = experiment.at(arm, value);
    return sweep.parameter() + "=" + settings.text(sweep.parameter());
  }

  /** Adds a finding, unless the study says more exactly what this name is. */
  private void add(String name, double value, int ofStudy) {
    for (int i = 0; i < ofStudy; i++) {
      if (named.get(i).name().equals(name)) {
        return;
      }
    }
    named.add(new Finding(name, value));
  }
}
