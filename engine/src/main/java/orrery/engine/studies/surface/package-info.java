/** The loss of a network with two weights, and where descent and noise lead on it. */
package orrery.engine.studies.surface;
