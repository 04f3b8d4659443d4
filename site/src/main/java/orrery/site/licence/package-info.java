/**
 * The licences of all that a site publishes and its author has not written.
 *
 * <p>A {@code Notice} of each work comes in, and the text of one file goes out.
 *
 * <p>Depends on nothing of this program.
 */
package orrery.site.licence;
