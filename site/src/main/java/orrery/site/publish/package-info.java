/**
 * The folder of the published site, replaced as a whole or not at all.
 *
 * <p>A {@code SiteOutput} comes in, and {@code Publisher} puts it into the place of the old one, or
 * reports why that cannot be. {@code OutputLock} keeps other commands away meanwhile. {@code
 * OutputFolder} has the steps, and the way back from each; {@code Manifest} tells the files that
 * builds have written from those of others, which are kept. {@code LastSite} tells those that are
 * still as the last build has written them: they are linked, not written. What goes wrong on the
 * disk is an exception inside of this package, and a problem outside of it.
 *
 * <p>Depends on {@code output}, {@code memo} and {@code problem}.
 */
package orrery.site.publish;
