package orrery.site.output;

import java.nio.file.Path;
import java.util.Optional;
import orrery.site.link.BaseUrl;
import orrery.site.page.Theme;

/**
 * The options of a build.
 *
 * @param content the author's folder
 * @param contentName how messages call it
 * @param theme where templates and assets come from
 * @param cache where answers of pure functions are remembered; it may be deleted at any time
 * @param baseUrl where the site will live, if not where {@code site.yaml} says
 * @param drafts whether drafts are part of it
 * @param strictness how much is let pass
 */
public record BuildOptions(
    Path content,
    String contentName,
    Theme theme,
    Path cache,
    Optional<BaseUrl> baseUrl,
    boolean drafts,
    Strictness strictness) {}
