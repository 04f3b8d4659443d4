/**
 * Joins, when this program is built, the page's modules that a page loads at one time. In come the
 * sources of {@code src/main/web}, and d3; out go a few files in which each module is a function.
 *
 * <p>Other bundlers run neither on the JVM nor in plain JavaScript: they need native programs.
 * TypeScript can do half of it, in twenty times the time.
 */
package orrery.webdemo.bundle;
