package orrery.site.link;

/**
 * All that the articles of a site can look up.
 *
 * @param names of articles and labels
 * @param paths of articles and files
 * @param states of experiments that are linked to
 */
public record LinkTargets(SiteNames names, ArticlePaths paths, StateAnchors states) {}
