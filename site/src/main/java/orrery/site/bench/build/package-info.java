/**
 * Benchmarks of building: how long a made-up site takes with an empty cache, with a full one and
 * after an edit, and how soon a saved article is in the served page.
 *
 * <p>A corpus and the program's launcher come in; seconds and memory go out.
 *
 * <p>Depends on {@code bench} for processes that are gone afterwards, and on {@code bench.corpus}.
 */
package orrery.site.bench.build;
