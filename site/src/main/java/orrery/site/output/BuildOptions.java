package orrery.site.output;

import java.nio.file.Path;
import java.util.Optional;
import orrery.site.link.BaseUrl;
import orrery.site.page.Theme;

/**
 * The options of a build.
 *
 * @param content the author's folder
 * @param contentName its name in messages
 * @param theme the source of templates and assets
 * @param cache the folder for results of pure functions; it may be deleted at any time
 * @param baseUrl the address of the site, if not the one in {@code site.yaml}
 * @param drafts whether drafts are part of it
 * @param strictness of the build
 */
public record BuildOptions(
    Path content,
    String contentName,
    Theme theme,
    Path cache,
    Optional<BaseUrl> baseUrl,
    boolean drafts,
    Strictness strictness) {}
