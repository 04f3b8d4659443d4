/**
 * One host for the JavaScript libraries that are used at build time. The only package that knows
 * the engines: GraalJS, which decides, and the Node that an author may name, which is quicker.
 *
 * <p>A {@code Library} of modules comes in, and texts to call its function with; texts go out.
 *
 * <p>Depends on {@code memo}, for digests and for what is made late.
 */
package orrery.site.script;
