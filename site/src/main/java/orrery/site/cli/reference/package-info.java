/**
 * Texts that are made from the program itself: three pages of the guide, the gallery of studies,
 * and schemas for editors.
 *
 * <p>The lists that the program goes by come in, and the text of files goes out.
 *
 * <p>Depends on {@code cli.report}, {@code article}, {@code highlight}, {@code markdown}, {@code
 * math}, {@code output}, {@code problem}, {@code source} and on the engine.
 */
package orrery.site.cli.reference;
