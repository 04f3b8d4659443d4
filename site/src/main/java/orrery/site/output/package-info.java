/**
 * The whole site in memory: built, checked, and then published at once, or not at all.
 *
 * <p>Depends on {@code page} and everything before it.
 */
package orrery.site.output;
