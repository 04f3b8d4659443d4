package orrery.engine.plan;

import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Role;

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
  public Buffer forward(LayerBuilder builder, Buffer x) {
    Buffer weight = weight(builder, x);
    Buffer z = builder.output("z", units);
    builder.call(new Dense.MatMul(Dense.Form.NN, x, weight, z));
    if (bias) {
      builder.call(new Dense.BiasAdd(offset(builder), z));
    }
    return z;
  }

  /** {@code dW = x^T dz}, {@code db = column sums of dz}, {@code dx = dz W^T}. */
  @Override
  public Buffer backward(LayerBuilder builder, Buffer x, Buffer z, Buffer dz) {
    Buffer weight = weight(builder, x);
    if (trained) {
      builder.call(new Dense.MatMul(Dense.Form.TN, x, dz, builder.gradientOf(weight)));
      builder.update(weight);
    }
    if (trained && bias) {
      builder.call(new Dense.ColumnSums(dz, builder.gradientOf(offset(builder))));
      builder.update(offset(builder));
    }
    if (!builder.needsGradient(x)) {
      return dz;
    }
    Buffer dx = builder.gradientOf(x);
    builder.call(new Dense.MatMul(Dense.Form.NT, dz, weight, dx));
    return dx;
  }

  private Buffer weight(LayerBuilder builder, Buffer x) {
    return builder.parameter("W", Role.WEIGHT, x.columns(), units);
  }

  private Buffer offset(LayerBuilder builder) {
    return builder.parameter("b", Role.BIAS, 1, units);
  }
}
