package orrery.site.article;

/**
 * Where a piece of text stands in its source file.
 *
 * @param start in UTF-16 units from the start of the file
 * @param end exclusive
 */
public record Span(int start, int end) {}
