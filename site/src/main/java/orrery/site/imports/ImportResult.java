package orrery.site.imports;

import java.util.List;

/**
 * A document that was made an article.
 *
 * @param text of the article, front matter included
 * @param report the changes, and what was not understood, by line of the old document
 */
public record ImportResult(String text, List<String> report) {}
