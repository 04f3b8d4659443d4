/**
 * Source files: strict UTF-8, lines and columns, front matter, and the folders they are read from.
 *
 * <p>Depends on {@code problem}.
 */
package orrery.site.source;
