package orrery.engine.plan;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Role;

/** State shared by the layers of one pass: the placement of buffers, and the calls in order. */
final class Pass {
  private final Layout layout;
  private final TrainingConfig config;
  private final String prefix;
  private final int rows;
  private final List<String> bases = new ArrayList<>();
  private final List<Kernel> updates = new ArrayList<>();
  private List<Kernel> calls = new ArrayList<>();
  private int streams;

  Pass(Layout layout, TrainingConfig config, String prefix, int rows) {
    this.layout = layout;
    this.config = config;
    this.prefix = prefix;
    this.rows = rows;
  }

  int rows() {
    return rows;
  }

  int stream() {
    return streams++;
  }

  /**
   * Places a buffer under the fixed name, or, without one, under the base name with the next
   * number.
   */
  Buffer place(String base, String fixed, Role role, int rows, int columns) {
    String name = fixed == null ? base + next(base) : fixed;
    return layout.add(prefix + name, role, rows, columns);
  }

  private int next(String base) {
    int number = 1;
    for (String used : bases) {
      number += used.equals(base) ? 1 : 0;
    }
    bases.add(base);
    return number;
  }

  Buffer gradientOf(Buffer buffer) {
    String name = "d " + buffer.name();
    Buffer known = layout.find(name);
    return known == null ? layout.add(name, Role.GRADIENT, buffer.rows(), buffer.columns()) : known;
  }

  void call(Kernel kernel) {
    calls.add(kernel);
  }

  /** The calls listed since the last time this was asked. */
  List<Kernel> takeCalls() {
    List<Kernel> taken = calls;
    calls = new ArrayList<>();
    return taken;
  }

  /** The updates, which come after all gradients: every gradient is that of the same parameters. */
  List<Kernel> updates() {
    return updates;
  }

  void update(Buffer parameter, Buffer gradient) {
    Optimizer rule = config.optimizer();
    updates.add(
        rule.step(config.decay(), parameter, gradient, what -> remembered(what, parameter)));
  }

  private Buffer remembered(String what, Buffer of) {
    return layout.add(what + " " + of.name(), Role.STATE, of.rows(), of.columns());
  }

  /** Lists the forward calls of some layers, each with a wiring of its own that is remembered. */
  Buffer forward(
      List<Layer> layers,
      Buffer input,
      List<LayerBuilder> wirings,
      List<LayerBuilder> trained,
      boolean training,
      boolean network) {
    Buffer values = input;
    for (int i = 0; i < layers.size(); i++) {
      boolean last = network && i == layers.size() - 1;
      LayerBuilder builder = new LayerBuilder(this, last, training ? null : trained.get(i));
      wirings.add(builder);
      values = builder.enter(layers.get(i), values);
    }
    return values;
  }

  /** Lists the backward calls of the same layers, last to first. */
  Buffer backward(List<Layer> layers, List<LayerBuilder> wirings, Buffer gradient) {
    Buffer back = gradient;
    for (int i = layers.size() - 1; i >= 0; i--) {
      back = wirings.get(i).leave(layers.get(i), back);
    }
    return back;
  }
}
