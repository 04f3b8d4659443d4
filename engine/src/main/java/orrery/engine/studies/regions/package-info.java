/**
 * The linear regions of ReLU networks with two inputs, wide and deep, at random, trained and built
 * by hand: what depth can make of the plane, and what it does make of it.
 */
package orrery.engine.studies.regions;
