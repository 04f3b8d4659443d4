/**
 * Figures as data: panels, axes, lines, bands, dots and rules, independent of how they are drawn.
 *
 * <p>Depends on {@code math}.
 */
package orrery.engine.figure;
