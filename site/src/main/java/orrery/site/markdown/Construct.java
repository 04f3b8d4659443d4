package orrery.site.markdown;

import java.util.List;

/**
 * A directive or a role, as the reference describes it.
 *
 * @param names those that may stand in the braces, without names of other systems for the same
 * @param purpose one sentence
 * @param example as an author would write it
 * @param options the names of its options, besides those of every directive
 */
public record Construct(List<String> names, String purpose, String example, List<String> options) {}
