package orrery.engine.plan;

import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Role;

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
  public Buffer forward(LayerBuilder builder, Buffer x) {
    Buffer linear = linear(builder, x);
    Buffer gate = gate(builder, x);
    Buffer y = builder.output("y", units);
    builder.call(new Dense.MatMul(Dense.Form.NN, x, weight(builder, x, "W"), linear));
    builder.call(new Dense.MatMul(Dense.Form.NN, x, weight(builder, x, "V"), gate));
    builder.call(new Elementwise.Copy(linear, y));
    builder.call(new Elementwise.Multiply(gate, y));
    return y;
  }

  /**
   * {@code da = dy * (x V)}, {@code db = dy * (x W)}, {@code dW = x^T da}, {@code dV = x^T db},
   * {@code dx = da W^T + db V^T}.
   */
  @Override
  public Buffer backward(LayerBuilder builder, Buffer x, Buffer y, Buffer dy) {
    Buffer linear = linear(builder, x);
    Buffer gate = gate(builder, x);
    builder.call(new Elementwise.Multiply(dy, linear)); // db, where x W is no longer needed
    builder.call(new Elementwise.Multiply(gate, dy)); // da, in place
    train(builder, x, weight(builder, x, "W"), dy);
    train(builder, x, weight(builder, x, "V"), linear);
    if (!builder.needsGradient(x)) {
      return dy;
    }
    Buffer dx = builder.gradientOf(x);
    builder.call(new Dense.MatMul(Dense.Form.NT, dy, weight(builder, x, "W"), dx));
    builder.call(new Dense.MatMul(Dense.Form.NT, linear, weight(builder, x, "V"), dx, true));
    return dx;
  }

  private static void train(LayerBuilder builder, Buffer x, Buffer parameter, Buffer gradient) {
    builder.call(new Dense.MatMul(Dense.Form.TN, x, gradient, builder.gradientOf(parameter)));
    builder.update(parameter);
  }

  private Buffer weight(LayerBuilder builder, Buffer x, String name) {
    return builder.parameter(name, Role.WEIGHT, x.columns(), units);
  }

  private Buffer linear(LayerBuilder builder, Buffer x) {
    return builder.values("x W", x.rows(), units);
  }

  private Buffer gate(LayerBuilder builder, Buffer x) {
    return builder.values("x V", x.rows(), units);
  }
}
