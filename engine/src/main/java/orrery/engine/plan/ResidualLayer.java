package orrery.engine.plan;

import java.util.List;

/**
 * Layers beside a short cut: {@code y = f(x) + x} (He, Zhang, Ren and Sun, 2016, equation 1).
 *
 * @param layers what {@code f} is made of; the last one's output is as wide as {@code x}
 */
public record ResidualLayer(List<Layer> layers) implements Layer {
  /**
   * Copies the layers.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ResidualLayer {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a residual connection needs a layer beside it");
    }
  }

  @Override
  public Buffer forward(Wiring wiring, Buffer x) {
    Buffer inner = wiring.forward(layers, x);
    Buffer y = wiring.output("sum", x.columns());
    wiring.call(new Elementwise.Add(inner, x, y));
    return y;
  }

  /** {@code dx = dy f'(x) + dy}. */
  @Override
  public Buffer backward(Wiring wiring, Buffer x, Buffer y, Buffer dy) {
    Buffer shortCut = wiring.values("short cut", dy.rows(), dy.columns());
    wiring.call(new Elementwise.Copy(dy, shortCut)); // the inner layers may change dy in place
    Buffer dx = wiring.backward(layers, dy);
    if (wiring.needsGradient(x)) {
      wiring.call(new Elementwise.Add(dx, shortCut, dx));
    }
    return dx;
  }

  @Override
  public boolean evaluatesAsItTrains() {
    for (Layer layer : layers) {
      if (!layer.evaluatesAsItTrains()) {
        return false;
      }
    }
    return true;
  }
}
