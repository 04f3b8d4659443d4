/**
 * Markdown to the document tree. The only package that knows Flexmark.
 *
 * <p>Depends on {@code article}, {@code source} and {@code problem}, and on the engine for the text
 * of experiments.
 */
package orrery.site.markdown;
