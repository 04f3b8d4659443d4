package orrery.site.article;

/**
 * A place among articles that belong together.
 *
 * @param name of the series
 * @param part from 1; 0 where it is not given, and the dates decide
 */
public record Series(String name, int part) {}
