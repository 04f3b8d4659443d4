package orrery.site.html;

import orrery.site.claim.ExperimentFindings;
import orrery.site.link.ArticlePaths;
import orrery.site.link.LinkResolver;
import orrery.site.link.References;
import orrery.site.link.StateAnchors;
import orrery.site.rendered.ExperimentHtml;
import orrery.site.source.SiteSettings;

/**
 * The objects that the renderers of all articles of a site share.
 *
 * @param references finds what has a label
 * @param paths of articles and files
 * @param links resolves addresses
 * @param states that are linked to
 * @param formulas of all articles, set already
 * @param listings of all articles, coloured already
 * @param images with their sizes
 * @param experiments prints experiments
 * @param findings of experiments that were run
 * @param settings of the site
 * @param words of the site's language
 */
record SiteRenderers(
    References references,
    ArticlePaths paths,
    LinkResolver links,
    StateAnchors states,
    Formulas formulas,
    CodeListings listings,
    ImageRenderer images,
    ExperimentHtml experiments,
    ExperimentFindings findings,
    SiteSettings settings,
    Words words) {}
