package orrery.site.doctor;

import java.nio.file.Path;
import orrery.site.page.Theme;
import orrery.site.publish.Publisher;

/**
 * The folders of a site, each with its name in messages.
 *
 * @param content the articles
 * @param contentName its name
 * @param theme the templates
 * @param cache the results of pure functions
 * @param cacheName its name
 * @param output the folder of the published site, absolute
 * @param outputName its name
 * @param publisher publishes there
 */
public record Folders(
    Path content,
    String contentName,
    Theme theme,
    Path cache,
    String cacheName,
    Path output,
    String outputName,
    Publisher publisher) {}
