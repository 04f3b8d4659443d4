package orrery.engine.plan;

/**
 * Inverted dropout (Srivastava and others, 2014): while it trains, each value is left out with a
 * probability, and the others are scaled up to make good for it; an evaluation sees all of them.
 *
 * @param rate share of values left out, in [0, 1)
 */
public record DropoutLayer(double rate) implements Layer {
  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the rate is outside [0, 1)
   */
  public DropoutLayer {
    Fractions.require("the rate of dropout", rate);
  }

  @Override
  public Buffer forward(Wiring wiring, Buffer x) {
    Buffer y = wiring.output("kept", x.columns());
    wiring.call(new Elementwise.Copy(x, y));
    if (wiring.training()) {
      Buffer mask = mask(wiring, x);
      wiring.call(new Sampling.DropoutMask((float) rate, wiring.stream(), mask));
      wiring.call(new Elementwise.Multiply(mask, y));
    }
    return y;
  }

  @Override
  public Buffer backward(Wiring wiring, Buffer x, Buffer y, Buffer dy) {
    wiring.call(new Elementwise.Multiply(mask(wiring, x), dy));
    return dy;
  }

  private static Buffer mask(Wiring wiring, Buffer x) {
    return wiring.values("mask", x.rows(), x.columns());
  }

  @Override
  public boolean evaluatesAsItTrains() {
    return false;
  }
}
