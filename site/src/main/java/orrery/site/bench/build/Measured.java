package orrery.site.bench.build;

import java.util.OptionalLong;

/**
 * The time and memory of one build, or of one saved article.
 *
 * @param seconds from the start to the end
 * @param bytes the peak of its memory; empty where the system does not tell
 */
public record Measured(double seconds, OptionalLong bytes) {}
