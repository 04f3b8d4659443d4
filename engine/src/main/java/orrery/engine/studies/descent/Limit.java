package orrery.engine.studies.descent;

/**
 * The fit that a model tends to as its features become infinitely many, computed in units of
 * bounded work after everything else.
 */
interface Limit {
  /** No limit that could be computed. */
  Limit NONE =
      new Limit() {
        @Override
        public int units() {
          return 0;
        }

        @Override
        public void advance() {
          throw new IllegalStateException("there is nothing to do");
        }

        @Override
        public double error() {
          return Double.NaN;
        }
      };

  /** The number of units of work. */
  int units();

  /** Does the next unit. The model has drawn by then. */
  void advance();

  /** The test error of the limit, after the last unit. */
  double error();
}
