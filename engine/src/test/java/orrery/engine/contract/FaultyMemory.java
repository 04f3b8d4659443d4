package orrery.engine.contract;

import orrery.engine.device.CpuDevice;
import orrery.engine.device.CpuMemory;
import orrery.engine.device.Device;
import orrery.engine.device.DeviceInfo;
import orrery.engine.device.KernelSession;
import orrery.engine.device.Session;
import orrery.engine.device.StepState;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Objective;
import orrery.engine.kernel.Sampling;
import orrery.engine.kernel.Update;
import orrery.engine.plan.Plan;

/** The reference's kernels, one of which has a fault. */
final class FaultyMemory extends CpuMemory {
  /** A fault that replaces a kernel, or wraps it. */
  interface Fault<K extends Kernel> {
    /** Plays it; {@code right} does what the kernel should do. */
    void apply(K call, FaultyMemory memory, Runnable right);
  }

  private final Plan plan;
  private final Class<? extends Kernel> type;
  private final Fault<Kernel> fault;

  private FaultyMemory(
      Plan plan, StepState step, Class<? extends Kernel> type, Fault<Kernel> fault) {
    super(plan, step);
    this.plan = plan;
    this.type = type;
    this.fault = fault;
  }

  /** A device that has a fault in one kind of kernel. */
  static <K extends Kernel> Device device(Class<K> type, Fault<K> fault) {
    Fault<Kernel> any = (call, memory, right) -> fault.apply(type.cast(call), memory, right);
    return new Device() {
      @Override
      public DeviceInfo info() {
        return new CpuDevice().info();
      }

      @Override
      public Session open(Plan plan, int replicas) {
        return new KernelSession(plan, replicas, step -> new FaultyMemory(plan, step, type, any));
      }
    };
  }

  private void run(Kernel call, Runnable right) {
    if (type.isInstance(call)) {
      fault.apply(call, this, right);
    } else {
      right.run();
    }
  }

  /** The numbers of a buffer. */
  float[] at(Buffer buffer) {
    return array(buffer);
  }

  /** Returns the buffer after (1) or before (-1) a buffer in memory. */
  float[] neighbour(Buffer buffer, int distance) {
    return array(plan.buffers().get(buffer.index() + distance));
  }

  /** The step under way, from 0. */
  int now() {
    return step().scalars().step();
  }

  /** A factor of dropout. */
  float factor(Sampling.DropoutMask mask, int element) {
    return step().sampler().factor(mask, element);
  }

  @Override
  public void matMul(Dense.MatMul call) {
    run(call, () -> super.matMul(call));
  }

  @Override
  public void biasAdd(Dense.BiasAdd call) {
    run(call, () -> super.biasAdd(call));
  }

  @Override
  public void columnSums(Dense.ColumnSums call) {
    run(call, () -> super.columnSums(call));
  }

  @Override
  public void activate(Elementwise.Activate call) {
    run(call, () -> super.activate(call));
  }

  @Override
  public void multiply(Elementwise.Multiply call) {
    run(call, () -> super.multiply(call));
  }

  @Override
  public void copy(Elementwise.Copy call) {
    run(call, () -> super.copy(call));
  }

  @Override
  public void batchNormEvaluate(Normalise.BatchNormEvaluate call) {
    run(call, () -> super.batchNormEvaluate(call));
  }

  @Override
  public void layerNorm(Normalise.LayerNorm call) {
    run(call, () -> super.layerNorm(call));
  }

  @Override
  public void meanSquaredError(Objective.LossGradient call) {
    run(call, () -> super.meanSquaredError(call));
  }

  @Override
  public void softmaxCrossEntropy(Loss.SoftmaxCrossEntropy rule, Objective.LossGradient call) {
    run(call, () -> super.softmaxCrossEntropy(rule, call));
  }

  @Override
  public void hinge(Objective.LossGradient call) {
    run(call, () -> super.hinge(call));
  }

  @Override
  public void gather(Sampling.Gather call) {
    run(call, () -> super.gather(call));
  }

  @Override
  public void dropoutMask(Sampling.DropoutMask call) {
    run(call, () -> super.dropoutMask(call));
  }

  @Override
  public void adamStep(Update.AdamStep call) {
    run(call, () -> super.adamStep(call));
  }
}
