/**
 * Double descent: the error of minimum-norm least squares against the number of features, on random
 * ReLU features and on isotropic Gaussian ones, where the exact risk is known.
 */
package orrery.engine.studies.descent;
