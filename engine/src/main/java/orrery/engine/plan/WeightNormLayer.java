package orrery.engine.plan;

import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Role;

/**
 * A dense layer whose weights are kept as directions and lengths: {@code z = x W + b} with column
 * {@code W_j = g_j V_j / |V_j|} (Salimans and Kingma, 2016, equation 2).
 *
 * @param units width of the output, at least 1
 */
public record WeightNormLayer(int units) implements Layer {

  @Override
  public Buffer forward(LayerBuilder builder, Buffer x) {
    Buffer direction = direction(builder, x);
    Buffer gain = gain(builder);
    Buffer weight = weight(builder, x);
    builder.call(new Normalise.WeightNorm(direction, gain, norm(builder), weight));
    Buffer z = builder.output("z", units);
    builder.call(new Dense.MatMul(Dense.Form.NN, x, weight, z));
    builder.call(new Dense.BiasAdd(offset(builder), z));
    return z;
  }

  @Override
  public Buffer backward(LayerBuilder builder, Buffer x, Buffer z, Buffer dz) {
    Buffer direction = direction(builder, x);
    Buffer gain = gain(builder);
    Buffer weight = weight(builder, x);
    Buffer dw = builder.gradientOf(weight);
    Buffer dv = builder.gradientOf(direction);
    Buffer dg = builder.gradientOf(gain);
    builder.call(new Dense.MatMul(Dense.Form.TN, x, dz, dw));
    builder.call(new Normalise.WeightNormBackward(direction, gain, norm(builder), dw, dv, dg));
    builder.call(new Dense.ColumnSums(dz, builder.gradientOf(offset(builder))));
    builder.update(direction);
    builder.update(gain);
    builder.update(offset(builder));
    if (!builder.needsGradient(x)) {
      return dz;
    }
    Buffer dx = builder.gradientOf(x);
    builder.call(new Dense.MatMul(Dense.Form.NT, dz, weight, dx));
    return dx;
  }

  private Buffer direction(LayerBuilder builder, Buffer x) {
    return builder.parameter("V", Role.WEIGHT, x.columns(), units);
  }

  private Buffer gain(LayerBuilder builder) {
    return builder.parameter("g", Role.NORM, 1, units);
  }

  private Buffer offset(LayerBuilder builder) {
    return builder.parameter("b", Role.BIAS, 1, units);
  }

  private Buffer norm(LayerBuilder builder) {
    return builder.values("norm", 1, units);
  }

  private Buffer weight(LayerBuilder builder, Buffer x) {
    return builder.values("W", x.columns(), units);
  }
}
