package orrery.engine.plan;

/**
 * What a buffer holds before the first step.
 *
 * @param buffer of a plan
 * @param values by rows, as many as the buffer's size
 */
public record InitialValue(Buffer buffer, float[] values) {}
