package orrery.site.html;

import java.util.Map;

/**
 * The renderers of those pieces of an article's running text that are more than words.
 *
 * @param formulas sets them
 * @param values of experiments, and settings that a reader can change
 * @param claims with what is said of their checks
 * @param citations and the list of references
 * @param references to what has a label
 * @param styles receives the declarations of the classes in formulas
 */
record ArticleParts(
    FormulaRenderer formulas,
    ValueRenderer values,
    ClaimRenderer claims,
    CitationRenderer citations,
    ReferenceRenderer references,
    Map<String, String> styles) {}
