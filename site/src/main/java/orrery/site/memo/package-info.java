/**
 * A cache on disk of the results of pure functions, by a digest of their arguments. It may be
 * deleted at any time: nothing but speed depends on it.
 *
 * <p>A {@code Key} and an answer come in, and later for the same key the answer goes out. The
 * answers are in {@code Packs}.
 *
 * <p>Depends on nothing of this program.
 */
package orrery.site.memo;
