/**
 * Numbers that are the same bits everywhere: counter-based random numbers, elementary functions,
 * decimal text and digests.
 *
 * <p>Depends on nothing but {@code java.lang} and {@code java.util}. Only {@code + - * /} and
 * {@code Math.sqrt} are used on floating-point values: every other function of {@code Math} differs
 * between JDKs and browsers.
 */
package orrery.engine.math;
