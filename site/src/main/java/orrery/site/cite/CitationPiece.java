package orrery.site.cite;

/**
 * A piece of what stands in the text for a citation.
 *
 * @param html of the piece
 * @param key of the entry that it leads to, or empty
 */
public record CitationPiece(String html, String key) {}
