package orrery.engine.plan;

/**
 * A dense layer whose weights are kept as directions and lengths: {@code z = x W + b} with column
 * {@code W_j = g_j V_j / |V_j|} (Salimans and Kingma, 2016, equation 2).
 *
 * @param units width of the output, at least 1
 */
public record WeightNormLayer(int units) implements Layer {

  @Override
  public Buffer forward(Wiring wiring, Buffer x) {
    Buffer direction = direction(wiring, x);
    Buffer gain = gain(wiring);
    Buffer weight = weight(wiring, x);
    wiring.call(new Normalise.WeightNorm(direction, gain, norm(wiring), weight));
    Buffer z = wiring.output("z", units);
    wiring.call(new Dense.MatMul(Dense.Form.NN, x, weight, z));
    wiring.call(new Dense.BiasAdd(offset(wiring), z));
    return z;
  }

  @Override
  public Buffer backward(Wiring wiring, Buffer x, Buffer z, Buffer dz) {
    Buffer direction = direction(wiring, x);
    Buffer gain = gain(wiring);
    Buffer weight = weight(wiring, x);
    Buffer dw = wiring.gradientOf(weight);
    Buffer dv = wiring.gradientOf(direction);
    Buffer dg = wiring.gradientOf(gain);
    wiring.call(new Dense.MatMul(Dense.Form.TN, x, dz, dw));
    wiring.call(new Normalise.WeightNormBackward(direction, gain, norm(wiring), dw, dv, dg));
    wiring.call(new Dense.ColumnSums(dz, wiring.gradientOf(offset(wiring))));
    wiring.update(direction);
    wiring.update(gain);
    wiring.update(offset(wiring));
    if (!wiring.needsGradient(x)) {
      return dz;
    }
    Buffer dx = wiring.gradientOf(x);
    wiring.call(new Dense.MatMul(Dense.Form.NT, dz, weight, dx));
    return dx;
  }

  private Buffer direction(Wiring wiring, Buffer x) {
    return wiring.parameter("V", Role.WEIGHT, x.columns(), units);
  }

  private Buffer gain(Wiring wiring) {
    return wiring.parameter("g", Role.LENGTH, 1, units);
  }

  private Buffer offset(Wiring wiring) {
    return wiring.parameter("b", Role.OFFSET, 1, units);
  }

  private Buffer norm(Wiring wiring) {
    return wiring.values("norm", 1, units);
  }

  private Buffer weight(Wiring wiring, Buffer x) {
    return wiring.values("W", x.columns(), units);
  }
}
