/**
 * Figures as data: panels, axes and marks, independent of how they are drawn.
 *
 * <p>Depends on {@code math}.
 */
package orrery.engine.figure;
