/** Gradient descent beside the flows that it follows, in the plane. */
package orrery.engine.studies.flow;
