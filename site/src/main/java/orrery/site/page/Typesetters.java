package orrery.site.page;

import orrery.site.highlight.Highlighter;
import orrery.site.math.MathRenderer;

/**
 * Those who set what is no running text.
 *
 * @param math sets formulas
 * @param code colours code
 */
public record Typesetters(MathRenderer math, Highlighter code) {}
