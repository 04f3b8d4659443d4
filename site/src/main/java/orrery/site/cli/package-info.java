/**
 * The command line. The only package that prints, and the one place where problems become text.
 *
 * <p>Depends on everything.
 */
package orrery.site.cli;
