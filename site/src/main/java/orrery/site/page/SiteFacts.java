package orrery.site.page;

import orrery.site.link.BaseUrl;

/**
 * The facts about a site.
 *
 * @param title its name
 * @param description one sentence, or empty
 * @param author or empty
 * @param language a BCP 47 tag, such as {@code en}
 * @param icon the path of its mark, an SVG, from the root of the site
 * @param base its address
 */
public record SiteFacts(
    String title, String description, String author, String language, String icon, BaseUrl base) {}
