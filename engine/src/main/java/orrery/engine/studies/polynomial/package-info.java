/**
 * Polynomials through a few points of a curve: the exact risk of minimum-norm least squares against
 * the degree, on evenly spaced points, Chebyshev nodes and random ones.
 */
package orrery.engine.studies.polynomial;
