/**
 * Optimisers on quadratic bowls: the steps they take against the condition number, with the axes of
 * the bowl turned and not.
 */
package orrery.engine.studies.optimisers;
