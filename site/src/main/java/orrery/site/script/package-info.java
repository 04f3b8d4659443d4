/**
 * One host for the JavaScript libraries that are used at build time. The only package that knows
 * the JavaScript engine.
 *
 * <p>Depends on nothing of this program.
 */
package orrery.site.script;
