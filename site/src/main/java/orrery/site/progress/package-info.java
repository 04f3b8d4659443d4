/**
 * Long work is seen: what is under way, how much of it is done, and how long the rest may take; and
 * at the end where the time went.
 *
 * <p>Phases and counts come in from whoever works, on any thread; a line goes to a terminal again
 * and again, or to a log every ten seconds.
 *
 * <p>Depends on {@code memo}.
 */
package orrery.site.progress;
