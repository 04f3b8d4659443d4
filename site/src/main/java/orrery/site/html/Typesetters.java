package orrery.site.html;

import orrery.site.highlight.Highlighter;
import orrery.site.image.Pictures;
import orrery.site.math.MathRenderer;
import orrery.site.memo.Memo;

/**
 * The typesetters of everything that is not running text.
 *
 * @param math sets formulas
 * @param code colours code
 * @param memo remembers what was cited
 * @param pictures measures images, and makes them smaller
 */
public record Typesetters(MathRenderer math, Highlighter code, Memo memo, Pictures pictures) {}
