package orrery.site.page;

/**
 * What the layout needs to know of a page.
 *
 * @param title of the page; that of the site is added to it
 * @param description one sentence, or empty
 * @param address with its host, or empty where that is not known
 * @param kind as OpenGraph calls it: {@code article} or {@code website}
 * @param live whether there are experiments on it, and so a script
 * @param math whether there are formulas on it
 * @param prose whether sentences have numbers of experiments, and so a style of their own
 * @param code whether there is code on it, and so a script to copy it with
 * @param refers whether there is something on it that refers to something else
 */
record PageView(
    String title,
    String description,
    String address,
    String kind,
    boolean live,
    boolean math,
    boolean prose,
    boolean code,
    boolean refers) {}
