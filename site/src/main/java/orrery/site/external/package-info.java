/**
 * Links to other sites, asked for politely: whether what they lead to is still there.
 *
 * <p>A {@code SiteOutput} comes in, and problems go out, each at the place where an author finds
 * the address.
 *
 * <p>Depends on {@code output}, {@code page}, {@code source}, {@code problem} and {@code progress}.
 */
package orrery.site.external;
