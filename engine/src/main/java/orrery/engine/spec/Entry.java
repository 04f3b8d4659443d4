package orrery.engine.spec;

/**
 * One {@code key: value} of an experiment's text, with its place.
 *
 * @param key as typed
 * @param value as typed, without the white space around it
 * @param keyOffset where the key starts, in UTF-16 units from the start of the text
 * @param valueOffset where the value starts
 */
public record Entry(String key, String value, int keyOffset, int valueOffset) {}
