package orrery.site.article;

/**
 * A comment in the source, which no reader sees.
 *
 * @param text without the marks around it
 * @param about what it stands before: the next block, or the line in which it is
 * @param first whether nothing of the article stands before it
 */
public record Comment(Span span, String text, Span about, boolean first) {}
