package orrery.site.html;

import java.util.List;
import java.util.function.Function;
import orrery.site.claim.ExperimentFindings;
import orrery.site.link.ArticlePaths;
import orrery.site.link.LinkResolver;
import orrery.site.link.References;
import orrery.site.rendered.ExperimentHtml;
import orrery.site.source.SiteSettings;

/**
 * The objects that the renderers of the parts of an article share.
 *
 * @param references finds what has a label
 * @param paths of articles and files
 * @param links resolves addresses
 * @param states that are linked to, of an experiment
 * @param formulas of the article
 * @param titles the formulas in titles of other articles
 * @param listings of code
 * @param images with their sizes
 * @param experiments prints experiments
 * @param findings of experiments that were run
 * @param settings of the site
 * @param words of the site's language
 */
record ArticleRenderers(
    References references,
    ArticlePaths paths,
    LinkResolver links,
    Function<String, List<String>> states,
    Formulas formulas,
    Formulas titles,
    CodeListings listings,
    ImageRenderer images,
    ExperimentHtml experiments,
    ExperimentFindings findings,
    SiteSettings settings,
    Words words) {}
