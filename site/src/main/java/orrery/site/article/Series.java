package orrery.site.article;

/**
 * A place among articles that belong together.
 *
 * @param name of the series
 * @param part from 1; 0 where nothing is said, and the dates decide
 */
public record Series(String name, int part) {}
