package orrery.site.page;

/**
 * A tag in a list.
 *
 * @param name as first written
 * @param path of its page, from the root of the site, as templates link it
 * @param count the number of articles that have it
 */
record TagView(String name, String path, int count) {}
