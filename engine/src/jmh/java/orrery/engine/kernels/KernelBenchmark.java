package orrery.engine.kernels;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.InitialValue;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Plan;
import orrery.engine.vector.VectorDevice;

/** A benchmark of each kernel on each device of this JVM. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class KernelBenchmark {
  /** The kernel to measure. */
  @Param public Sample kernel;

  /** The device to measure. */
  @Param({"vector", "cpu"})
  public String device;

  private Session session;

  /** Trains for one step, so that every buffer holds what it usually does. */
  @Setup(Level.Iteration)
  public void open() {
    Device found =
        device.equals("cpu")
            ? new CpuDevice()
            : VectorDevice.find().orElseThrow(() -> new IllegalStateException("no vectors here"));
    Plan plan = kernel.plan();
    session = found.open(plan, 1);
    RandomStream normals = new RandomStream(1, 1);
    for (InitialValue initial : Initialisation.he().initialValues(plan, normals)) {
      session.write(initial.buffer(), 0, initial.values());
    }
    float[] inputs = new float[plan.inputs().size()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) normals.normal(i);
    }
    session.write(plan.inputs(), 0, inputs);
    session.run(1);
  }

  /** Gives the memory back. */
  @TearDown(Level.Iteration)
  public void close() {
    session.close();
  }

  /** Executes the kernel once. */
  @Benchmark
  public void call() {
    session.forward();
  }
}
