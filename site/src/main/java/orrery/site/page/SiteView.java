package orrery.site.page;

import java.util.List;

/**
 * A site as its pages need it.
 *
 * @param title its name
 * @param description one sentence, or empty
 * @param author or empty
 * @param language a BCP 47 tag, such as {@code en}
 * @param icon the path of its mark from the root of the site, as templates link it
 * @param address of the home page with its host, or empty where that is not known
 * @param ownStyle whether the theme has rules of the author beside its own
 * @param tags all, by name
 */
record SiteView(
    String title,
    String description,
    String author,
    String language,
    String icon,
    String address,
    boolean ownStyle,
    List<TagView> tags) {}
