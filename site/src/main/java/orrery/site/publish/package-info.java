/**
 * The folder of the published site, replaced as a whole or not at all.
 *
 * <p>A {@code SiteOutput} comes in, and {@code Publisher} puts it into the place of the old one.
 *
 * <p>Depends on {@code output} and {@code problem}.
 */
package orrery.site.publish;
