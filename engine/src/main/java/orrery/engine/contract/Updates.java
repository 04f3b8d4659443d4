package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Update;

/** A few steps of every optimiser, with every kind of weight decay, at changing rates. */
final class Updates {
  private static final Decay BOTH = new Decay(0.3, 0.2);

  private static final Shape[] SHAPES = {
    new Shape(1, 1),
    new Shape(1, 3),
    new Shape(4, 4),
    new Shape(1, 17),
    new Shape(13, 31),
    new Shape(1, 1031),
  };

  private Updates() {}

  static void addTo(DeviceContract contract) {
    addTo(contract, "gradient descent", new Optimizer.Sgd());
    addTo(contract, "momentum", new Optimizer.Momentum(0.9));
    addTo(contract, "Nesterov", new Optimizer.Momentum(0.7, true));
    addTo(contract, "AdaGrad", Optimizer.AdaGrad.STANDARD);
    addTo(contract, "RMSProp", new Optimizer.RmsProp(0.95, 1e-6));
    addTo(contract, "Adam", Optimizer.Adam.STANDARD);
  }

  private static void addTo(DeviceContract contract, String group, Optimizer rule) {
    for (Shape shape : SHAPES) {
      add(contract, group, ", no decay", rule, Decay.NONE, shape);
      add(contract, group, ", coupled decay", rule, Decay.coupled(0.03), shape);
      add(contract, group, ", decoupled decay", rule, Decay.decoupled(0.07), shape);
      add(contract, group, ", both decays", rule, BOTH, shape);
    }
    Shape shape = new Shape(1, 397);
    String special = group + DeviceContract.SPECIAL;
    contract.add(special, "no decay", device -> run(device, rule, Decay.NONE, shape, 3));
    contract.add(special, "both decays", device -> run(device, rule, BOTH, shape, 3));
  }

  private static void add(
      DeviceContract contract,
      String group,
      String name,
      Optimizer rule,
      Decay decay,
      Shape shape) {
    contract.add(group, shape + name, device -> run(device, rule, decay, shape, 0));
  }

  private static Observations run(
      Device device, Optimizer rule, Decay decay, Shape shape, int every) {
    KernelFixture fixture = new KernelFixture(device).with(rule, decay).steps(5);
    Buffer parameter = fixture.changed("parameter", shape, TestValues.of(shape.size(), 1, every));
    Buffer gradient = fixture.fixed("gradient", shape, TestValues.of(shape.size(), 2, every));
    Buffer first = fixture.changed("first state", shape, new float[shape.size()]);
    Buffer second = fixture.changed("second state", shape, new float[shape.size()]);
    return fixture.run(step(rule, decay, parameter, gradient, first, second));
  }

  private static Kernel step(
      Optimizer rule, Decay decay, Buffer parameter, Buffer gradient, Buffer first, Buffer second) {
    if (rule instanceof Optimizer.Momentum momentum) {
      return new Update.MomentumStep(momentum, decay, parameter, gradient, first);
    } else if (rule instanceof Optimizer.AdaGrad adaGrad) {
      return new Update.AdaGradStep(adaGrad, decay, parameter, gradient, first);
    } else if (rule instanceof Optimizer.RmsProp rmsProp) {
      return new Update.RmsPropStep(rmsProp, decay, parameter, gradient, first);
    } else if (rule instanceof Optimizer.Adam adam) {
      return new Update.AdamStep(adam, decay, parameter, gradient, first, second);
    }
    return new Update.SgdStep(decay, parameter, gradient);
  }
}
