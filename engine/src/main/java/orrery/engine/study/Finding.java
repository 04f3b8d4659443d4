package orrery.engine.study;

/**
 * A named number that a run yields.
 *
 * @param name such as {@code peak.features}
 * @param value the number
 */
public record Finding(String name, double value) {}
