/**
 * Problems of an input: their codes, their places, and what to do about them. Every other package
 * collects problems; only the command line prints them.
 *
 * <p>A code is a constant of {@code Code}, and {@code Area} has what the guide says of it.
 *
 * <p>Depends on nothing.
 */
package orrery.site.problem;
