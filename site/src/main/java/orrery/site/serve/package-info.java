/**
 * The development server: the site from memory, on the loopback interface, reloaded as it changes.
 *
 * <p>Depends on {@code output}.
 */
package orrery.site.serve;
