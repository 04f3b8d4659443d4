package orrery.site.highlight;

/**
 * Code to be coloured.
 *
 * @param language as an author writes it, or empty
 * @param text with an end of line after each line
 */
public record CodeSnippet(String language, String text) {}
