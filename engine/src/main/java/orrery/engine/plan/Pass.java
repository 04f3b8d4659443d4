package orrery.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the layers of one pass share: where buffers are placed, and the calls in their order. */
final class Pass {
  private final Layout layout;
  private final Setup setup;
  private final String prefix;
  private final int rows;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<Buffer, Buffer> gradients = new HashMap<>();
  private final List<Kernel> updates = new ArrayList<>();
  private List<Kernel> calls = new ArrayList<>();
  private int streams;

  Pass(Layout layout, Setup setup, String prefix, int rows) {
    this.layout = layout;
    this.setup = setup;
    this.prefix = prefix;
    this.rows = rows;
  }

  int rows() {
    return rows;
  }

  int stream() {
    return streams++;
  }

  /** A buffer of that very name, or, where there is none, of the next number after a base. */
  Buffer place(String base, String fixed, Role role, int rows, int columns) {
    String name = fixed == null ? base + next(base) : fixed;
    return layout.add(prefix + name, role, rows, columns);
  }

  private int next(String base) {
    return counts.merge(base, 1, Integer::sum);
  }

  Buffer gradientOf(Buffer buffer) {
    Buffer known = gradients.get(buffer);
    if (known == null) {
      known = layout.add("d " + buffer.name(), Role.GRADIENT, buffer.rows(), buffer.columns());
      gradients.put(buffer, known);
    }
    return known;
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
    Decay decay = setup.decay();
    Optimizer rule = setup.optimizer();
    if (rule instanceof Optimizer.Momentum momentum) {
      Buffer velocity = state("velocity of ", parameter);
      updates.add(new Update.MomentumStep(momentum, decay, parameter, gradient, velocity));
    } else if (rule instanceof Optimizer.AdaGrad adaGrad) {
      Buffer sum = state("squares of d ", parameter);
      updates.add(new Update.AdaGradStep(adaGrad, decay, parameter, gradient, sum));
    } else if (rule instanceof Optimizer.RmsProp rmsProp) {
      Buffer square = state("mean square of d ", parameter);
      updates.add(new Update.RmsPropStep(rmsProp, decay, parameter, gradient, square));
    } else if (rule instanceof Optimizer.Adam adam) {
      Buffer mean = state("mean of d ", parameter);
      Buffer square = state("mean square of d ", parameter);
      updates.add(new Update.AdamStep(adam, decay, parameter, gradient, mean, square));
    } else {
      updates.add(new Update.SgdStep(decay, parameter, gradient));
    }
  }

  private Buffer state(String prefix, Buffer of) {
    return layout.add(prefix + of.name(), Role.STATE, of.rows(), of.columns());
  }

  /** Lists the forward calls of some layers, each with a wiring of its own that is remembered. */
  Buffer forward(
      List<Layer> layers,
      Buffer input,
      List<Wiring> wirings,
      List<Wiring> trained,
      boolean training,
      boolean network) {
    Buffer values = input;
    for (int i = 0; i < layers.size(); i++) {
      boolean last = network && i == layers.size() - 1;
      Wiring wiring = new Wiring(this, last, training ? null : trained.get(i));
      wirings.add(wiring);
      values = wiring.enter(layers.get(i), values);
    }
    return values;
  }

  /** Lists the backward calls of the same layers, last to first. */
  Buffer backward(List<Layer> layers, List<Wiring> wirings, Buffer gradient) {
    Buffer back = gradient;
    for (int i = layers.size() - 1; i >= 0; i--) {
      back = wirings.get(i).leave(layers.get(i), back);
    }
    return back;
  }
}
