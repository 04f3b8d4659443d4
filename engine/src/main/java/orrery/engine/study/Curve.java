package orrery.engine.study;

/**
 * A measured function: values over an axis that belongs to the study, such as the input of a
 * network or the step of its training.
 *
 * @param name such as {@code shallow}
 * @param axis the name of what x is, such as {@code x} or {@code step}
 * @param x ascending
 * @param y of the same length; NaN where not known yet
 */
public record Curve(String name, String axis, double[] x, double[] y) {}
