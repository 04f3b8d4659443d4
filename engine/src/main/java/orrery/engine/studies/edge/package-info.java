/**
 * The edge of stability: gradient descent on a small network, whose sharpness climbs to what the
 * learning rate admits and stays there.
 */
package orrery.engine.studies.edge;
