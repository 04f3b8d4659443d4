/**
 * The triangle map, composed with itself, against a shallow network of as many parameters: what
 * depth buys, and what training makes of it.
 */
package orrery.engine.studies.oscillation;
