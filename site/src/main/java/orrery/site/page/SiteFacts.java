package orrery.site.page;

/**
 * What a site says about itself.
 *
 * @param title its name
 * @param description one sentence, or empty
 * @param author or empty
 * @param language a BCP 47 tag, such as {@code en}
 * @param base where it will live
 */
public record SiteFacts(
    String title, String description, String author, String language, BaseUrl base) {}
