package orrery.site.bench.build;

import java.util.OptionalLong;

/**
 * What one build, or one saved article, has taken.
 *
 * @param seconds from the start to the end
 * @param bytes the peak of its memory; empty where the system does not tell
 */
public record Measured(double seconds, OptionalLong bytes) {}
