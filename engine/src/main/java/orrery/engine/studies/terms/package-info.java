/** The error of a model, taken apart into approximation, estimation and optimisation. */
package orrery.engine.studies.terms;
