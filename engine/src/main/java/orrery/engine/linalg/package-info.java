/**
 * Small dense linear algebra in float64, with the same bits everywhere: products, factors, least
 * squares, eigenvalues and singular values, and the iterations that need products with a matrix
 * alone. No study uses {@code Svd}, {@code SymmetricEigen}, {@code Cgls} and {@code
 * ConjugateGradient} yet: they are for studies to come, of spectra and of curvature.
 *
 * <p>Matrices or operators come in; solutions and factors go out.
 *
 * <p>Depends on {@code math}.
 */
package orrery.engine.linalg;
