package orrery.engine.spec;

/**
 * A problem in an experiment's text, with its place.
 *
 * <pre>{@code
 * new SpecProblem(1, 7, "unknown key \"featurs\" of double-descent", "did you mean \"features\"?")
 * }</pre>
 *
 * @param offset start, in UTF-16 units from the start of the text
 * @param length of the part in error
 * @param message one clause, without a full stop
 * @param hint what to do, or empty
 */
public record SpecProblem(int offset, int length, String message, String hint) {}
