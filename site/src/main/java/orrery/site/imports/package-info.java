/**
 * Makes articles of documents that were written for something else, and says what was changed.
 *
 * <p>A text comes in, the rules of a dialect replace what is different, and a text goes out with a
 * report.
 *
 * <p>Depends on nothing of this program.
 */
package orrery.site.imports;
