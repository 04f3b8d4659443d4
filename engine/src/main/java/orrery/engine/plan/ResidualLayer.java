package orrery.engine.plan;

import java.util.List;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Elementwise;

/**
 * Layers beside a short cut: {@code y = f(x) + x} (He, Zhang, Ren and Sun, 2016, equation 1).
 *
 * @param layers what {@code f} is made of; the last one's output is as wide as {@code x}
 */
public record ResidualLayer(List<Layer> layers) implements Layer {
  /**
   * Copies the layers.
   *
   * @throws IllegalArgumentException if the list is empty
   */
  public ResidualLayer {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a residual connection needs a layer beside it");
    }
  }

  @Override
  public Buffer forward(LayerBuilder builder, Buffer x) {
    Buffer inner = builder.forward(layers, x);
    Buffer y = builder.output("sum", x.columns());
    builder.call(new Elementwise.Add(inner, x, y));
    return y;
  }

  /** {@code dx = dy f'(x) + dy}. */
  @Override
  public Buffer backward(LayerBuilder builder, Buffer x, Buffer y, Buffer dy) {
    Buffer shortCut = builder.values("short cut", dy.rows(), dy.columns());
    builder.call(new Elementwise.Copy(dy, shortCut)); // the inner layers may change dy in place
    Buffer dx = builder.backward(layers, dy);
    if (builder.needsGradient(x)) {
      builder.call(new Elementwise.Add(dx, shortCut, dx));
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
