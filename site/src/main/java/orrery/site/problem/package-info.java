/**
 * What is wrong with an input, where, and what to do about it. Every other package collects
 * problems; only the command line prints them.
 *
 * <p>Depends on nothing.
 */
package orrery.site.problem;
