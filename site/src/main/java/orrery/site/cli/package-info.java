/**
 * The command line. The only package that prints, and the one place where problems become text.
 *
 * <p>Arguments come in. A command for each verb calls {@code output}, {@code serve}, {@code bench}
 * or the engine; text and an exit code go out. The text of results is written in {@code report},
 * and what is made from the program itself in {@code reference}.
 *
 * <p>Depends on everything.
 */
package orrery.site.cli;
