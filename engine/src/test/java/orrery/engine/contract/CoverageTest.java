package orrery.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.CpuMemory;
import orrery.engine.device.Device;
import orrery.engine.device.DeviceInfo;
import orrery.engine.device.KernelSession;
import orrery.engine.device.Memory;
import orrery.engine.device.Session;
import orrery.engine.kernel.Kernels;
import orrery.engine.plan.Plan;

/** A test that the contract covers every kernel. */
class CoverageTest {
  private final Set<String> played = new TreeSet<>();

  @Test
  void everyKernelHasCasesOfItsOwn() {
    run(false);
    assertThat(without(played)).as("kernels without a case in orrery.engine.contract").isEmpty();
  }

  @Test
  void wholeRunsUseEveryKernel() {
    run(true);
    assertThat(without(played)).as("kernels that the run of no recipe in Recipes uses").isEmpty();
  }

  private static Set<String> without(Set<String> kernels) {
    return Stream.of(Kernels.class.getMethods())
        .map(Method::getName)
        .filter(name -> !kernels.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void run(boolean runs) {
    Device device = new Noting();
    for (ContractCase one : DeviceContract.sameBits().cases()) {
      if (one.group().startsWith("training") == runs && !one.group().equals("session")) {
        assertThat(one.check(device, device)).isEmpty();
      }
    }
  }

  /** The reference, with the kernels noted that it is asked for. */
  private final class Noting implements Device {
    @Override
    public DeviceInfo info() {
      return new CpuDevice().info();
    }

    @Override
    public Session open(Plan plan, int replicas) {
      return new KernelSession(plan, replicas, step -> noting(new CpuMemory(plan, step)));
    }

    private Memory noting(Memory memory) {
      return (Memory)
          Proxy.newProxyInstance(
              Memory.class.getClassLoader(),
              new Class<?>[] {Memory.class},
              (proxy, method, arguments) -> {
                if (method.getDeclaringClass() == Kernels.class) {
                  played.add(method.getName());
                }
                try {
                  return method.invoke(memory, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
