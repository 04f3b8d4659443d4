/**
 * Images: their size, smaller ones for smaller screens, and drawings without anything that runs.
 *
 * <p>The bytes of a file come in. A {@code Picture} goes out, with its size and smaller copies, or
 * a {@code Drawing}, which is SVG that can do no harm.
 *
 * <p>Depends on {@code memo}.
 */
package orrery.site.image;
