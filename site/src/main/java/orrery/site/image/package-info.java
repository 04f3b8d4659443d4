/**
 * Images: their size, smaller ones for smaller screens, and drawings without anything that runs.
 *
 * <p>Depends on {@code memo}.
 */
package orrery.site.image;
