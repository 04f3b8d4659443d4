/** Curves made of few rectified linear units: bars, and dots that are joined. */
package orrery.engine.studies.bump;
