package orrery.site.article;

/**
 * A comment in the source, which no reader sees.
 *
 * @param text without the marks around it
 * @param about the text it stands before: the next block, or the line in which it is
 * @param first whether it stands before the whole article
 */
public record Comment(Span span, String text, Span about, boolean first) {}
