package orrery.site.article;

/**
 * The position of a piece of text in its source file.
 *
 * @param start in UTF-16 units from the start of the file
 * @param end exclusive
 */
public record Span(int start, int end) {}
