package orrery.engine.studies.optimisers;

/** An optimiser on its way down a bowl. */
interface Descent {

  /** Goes a step on. */
  void step();

  /** The point that is judged, which later steps change. */
  double[] point();
}
