/**
 * The text of an experiment and its validated form: parameters, settings, ranges, and problems that
 * know their column and what was probably meant.
 *
 * <p>Depends on {@code math}.
 */
package orrery.engine.spec;
