package orrery.engine.studies.descent;

import orrery.engine.linalg.LeastSquares;

/**
 * The limit of a spiked model: infinitely many weak directions have the Gram matrix T I, so that
 * the minimum-norm fit of all is the ridge regression on the strong ones, with T more of a ridge.
 */
final class TailRidge implements Limit {
  private final SpikedDirections model;
  private final double ridge;
  private double error = Double.NaN;

  TailRidge(SpikedDirections model, double ridge) {
    this.model = model;
    this.ridge = ridge;
  }

  @Override
  public int units() {
    return 1;
  }

  @Override
  public void advance() {
    error = model.errorOfStrong(LeastSquares.ridge(model.strong(), model.targets(), ridge));
  }

  @Override
  public double error() {
    return error;
  }
}
