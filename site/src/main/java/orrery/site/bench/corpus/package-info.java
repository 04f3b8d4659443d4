/**
 * A made-up site about machine learning, of any size and the same on every machine, to measure
 * builds with.
 *
 * <p>A number of articles and a seed come in, and the files of a content folder go out.
 *
 * <p>Depends on the engine alone.
 */
package orrery.site.bench.corpus;
