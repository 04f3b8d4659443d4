package orrery.engine.plan;

/**
 * A dense layer: {@code z = x W + b}.
 *
 * @param units width of the output, at least 1
 * @param bias whether there is a {@code b}
 * @param trained whether the optimiser changes it; random features are a layer that it does not
 */
public record DenseLayer(int units, boolean bias, boolean trained) implements Layer {

  /** A trained layer with a bias. */
  public static DenseLayer of(int units) {
    return new DenseLayer(units, true, true);
  }

  /** The same layer without a bias, as in deep linear factorisations. */
  public DenseLayer withoutBias() {
    return new DenseLayer(units, false, trained);
  }

  /** The same layer with weights that stay as they are. */
  public DenseLayer frozen() {
    return new DenseLayer(units, bias, false);
  }

  @Override
  public Buffer forward(Wiring wiring, Buffer x) {
    Buffer weight = weight(wiring, x);
    Buffer z = wiring.output("z", units);
    wiring.call(new Dense.MatMul(Dense.Form.NN, x, weight, z));
    if (bias) {
      wiring.call(new Dense.BiasAdd(offset(wiring), z));
    }
    return z;
  }

  /** {@code dW = x^T dz}, {@code db = column sums of dz}, {@code dx = dz W^T}. */
  @Override
  public Buffer backward(Wiring wiring, Buffer x, Buffer z, Buffer dz) {
    Buffer weight = weight(wiring, x);
    if (trained) {
      wiring.call(new Dense.MatMul(Dense.Form.TN, x, dz, wiring.gradientOf(weight)));
      wiring.update(weight);
    }
    if (trained && bias) {
      wiring.call(new Dense.ColumnSums(dz, wiring.gradientOf(offset(wiring))));
      wiring.update(offset(wiring));
    }
    if (!wiring.needsGradient(x)) {
      return dz;
    }
    Buffer dx = wiring.gradientOf(x);
    wiring.call(new Dense.MatMul(Dense.Form.NT, dz, weight, dx));
    return dx;
  }

  private Buffer weight(Wiring wiring, Buffer x) {
    return wiring.parameter("W", Role.WEIGHT, x.columns(), units);
  }

  private Buffer offset(Wiring wiring) {
    return wiring.parameter("b", Role.OFFSET, 1, units);
  }
}
