/**
 * Experiments in a page: the figure that was computed here, the controls, and the numbers.
 *
 * <ol>
 *   <li>An experiment comes in, and its twin: the results of a run on this machine.
 *   <li>{@code ExperimentView} says what the template has to know, and {@code ControlView} how a
 *       parameter is set.
 *   <li>The theme's template prints it, and safe HTML goes out, where {@code html} asks for it.
 * </ol>
 *
 * <p>Depends on {@code page} for templates, {@code rendered}, {@code link}, {@code figure}, {@code
 * article} and {@code problem}.
 */
package orrery.site.experiment;
