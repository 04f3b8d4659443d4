package orrery.site.rendered;

import orrery.site.article.Span;

/**
 * The width of a formula where no line can be broken, in its own em.
 *
 * @param display whether it stands on lines of its own, where its lines cannot be broken at all
 */
public record FormulaWidth(Span span, boolean display, double em) {}
