package orrery.engine.plan;

/**
 * Two products of one input, one the gate of the other: {@code y = (x W) * (x V)}, element by
 * element (Dauphin, Fan, Auli and Grangier, 2017, equation 1, without biases and without the
 * sigmoid).
 *
 * <p>It shows that a layer can be made outside of {@code engine}, from kernels that are there.
 *
 * @param units width of the output, at least 1
 */
public record GatedLayer(int units) implements Layer {
  /**
   * Checks the width.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public GatedLayer {
    if (units < 1) {
      throw new IllegalArgumentException("a gated layer needs a unit, not " + units);
    }
  }

  @Override
  public Buffer forward(Wiring wiring, Buffer x) {
    Buffer linear = linear(wiring, x);
    Buffer gate = gate(wiring, x);
    Buffer y = wiring.output("y", units);
    wiring.call(new Dense.MatMul(Dense.Form.NN, x, weight(wiring, x, "W"), linear));
    wiring.call(new Dense.MatMul(Dense.Form.NN, x, weight(wiring, x, "V"), gate));
    wiring.call(new Elementwise.Copy(linear, y));
    wiring.call(new Elementwise.Multiply(gate, y));
    return y;
  }

  /**
   * {@code da = dy * (x V)}, {@code db = dy * (x W)}, {@code dW = x^T da}, {@code dV = x^T db},
   * {@code dx = da W^T + db V^T}.
   */
  @Override
  public Buffer backward(Wiring wiring, Buffer x, Buffer y, Buffer dy) {
    Buffer linear = linear(wiring, x);
    Buffer gate = gate(wiring, x);
    wiring.call(new Elementwise.Multiply(dy, linear)); // db, where x W is no longer needed
    wiring.call(new Elementwise.Multiply(gate, dy)); // da, in place
    train(wiring, x, weight(wiring, x, "W"), dy);
    train(wiring, x, weight(wiring, x, "V"), linear);
    if (!wiring.needsGradient(x)) {
      return dy;
    }
    Buffer dx = wiring.gradientOf(x);
    wiring.call(new Dense.MatMul(Dense.Form.NT, dy, weight(wiring, x, "W"), dx));
    wiring.call(new Dense.MatMul(Dense.Form.NT, linear, weight(wiring, x, "V"), dx, true));
    return dx;
  }

  private static void train(Wiring wiring, Buffer x, Buffer parameter, Buffer gradient) {
    wiring.call(new Dense.MatMul(Dense.Form.TN, x, gradient, wiring.gradientOf(parameter)));
    wiring.update(parameter);
  }

  private Buffer weight(Wiring wiring, Buffer x, String name) {
    return wiring.parameter(name, Role.WEIGHT, x.columns(), units);
  }

  private Buffer linear(Wiring wiring, Buffer x) {
    return wiring.values("x W", x.rows(), units);
  }

  private Buffer gate(Wiring wiring, Buffer x) {
    return wiring.values("x V", x.rows(), units);
  }
}
