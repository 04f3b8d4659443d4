package orrery.engine.device;

import orrery.engine.plan.StepSampler;
import orrery.engine.plan.StepScalars;

/**
 * The state of the current step that a replica's kernels need.
 *
 * @param scalars the learning rate of the step and so on
 * @param sampler the replica's own random integers
 */
public record StepState(StepScalars scalars, StepSampler sampler) {}
