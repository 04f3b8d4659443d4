package orrery.engine.studies.polynomial;

import orrery.engine.study.Description;

/** The meaning of the numbers of {@link PolynomialFit}. */
final class PolynomialDescription {
  private PolynomialDescription() {}

  static Description make() {
    return Description.of(
            "A polynomial through evenly spaced, noisy points is useless at one degree and harmless"
                + " again far beyond it; on Chebyshev nodes it hardly matters",
            "Trefethen 2013, chapters 13 and 14",
            "https://people.maths.ox.ac.uk/trefethen/ATAP/")
        .measure("risk", "the expected squared error, averaged over the interval")
        .measure("bias", "the part of the risk that is there without noise: the squared bias")
        .measure("variance", "the part of the risk that comes from noise")
        .measure("variance-at-points", "the same at the points that were seen")
        .measure("condition", "the condition number of the matrix of features")
        .measure("fit", "the fitted polynomial")
        .measure("data", "the noisy points that it is fitted to")
        .finding("last.risk", "the risk at the last value of the sweep")
        .finding("last.bias", "its squared bias")
        .finding("last.variance", "its variance")
        .finding("last.condition", "the condition number at the last value of the sweep")
        .finding(
            "first-minimum.degree",
            "the degree of the least risk among those with at most as many coefficients as points")
        .finding("first-minimum.risk", "the risk there")
        .finding(
            "peak.degree", "the degree of the greatest risk from there on; unknown without a peak")
        .finding("peak.risk", "the risk there")
        .finding("peak.bias", "the squared bias there")
        .finding("peak.condition", "the condition number there")
        .finding("rise.ratio", "the risk of the peak by that of the first minimum")
        .finding("rise.log10", "the same in powers of ten")
        .finding("degree-100.ratio", "the risk at degree 100 by that of the first minimum")
        .finding("last.ratio", "the risk at the last degree by that of the first minimum");
  }
}
