/**
 * The development server: the site from memory, on the loopback interface, reloaded as it changes.
 *
 * <p>Changes of files come in and cause a build; requests come in and are answered from its result.
 * The pages that were asked for last are shown before their site is done.
 *
 * <p>Depends on {@code output}.
 */
package orrery.site.serve;
