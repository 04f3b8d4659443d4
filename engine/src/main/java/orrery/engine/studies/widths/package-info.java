/**
 * The error of a trained network against its width: double descent where the first layer learns
 * too.
 */
package orrery.engine.studies.widths;
