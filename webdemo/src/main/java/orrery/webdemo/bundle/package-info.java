/**
 * Joins, when this program is built, the page's modules that a page loads at one time. In come the
 * sources of {@code src/main/web}, and d3; out go a few files in which each module is a function.
 *
 * <p>There are libraries for this, but none on the JVM, nor one in JavaScript that does not bring
 * programs of its own. TypeScript can do half of it, in twenty times the time.
 */
package orrery.webdemo.bundle;
