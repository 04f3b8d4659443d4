package orrery.site.article;

/**
 * An experiment among those of all articles.
 *
 * @param slug of its article
 * @param id in that article
 */
public record ExperimentId(String slug, String id) {}
