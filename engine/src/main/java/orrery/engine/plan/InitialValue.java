package orrery.engine.plan;

import orrery.engine.kernel.Buffer;

/**
 * The contents of a buffer before the first step.
 *
 * @param buffer of a plan
 * @param values by rows, as many as the buffer's size
 */
public record InitialValue(Buffer buffer, float[] values) {}
