package orrery.engine.contract;

import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Objective;
import orrery.engine.kernel.Sampling;
import orrery.engine.kernel.Update;
import orrery.engine.math.Float32;

/** Faults of kernels other than products. */
final class KernelFaults {
  private KernelFaults() {}

  /** A whole vector is stored where fewer numbers are left. */
  static void writesPastTheEnd(Dense.BiasAdd call, FaultyMemory memory, Runnable right) {
    right.run();
    if (call.values().size() % 4 != 0) {
      memory.neighbour(call.values(), 1)[0] = 0f;
    }
  }

  /** A vector is stored at the aligned address below. */
  static void writesBeforeTheStart(Elementwise.Copy call, FaultyMemory memory, Runnable right) {
    right.run();
    float[] before = memory.neighbour(call.result(), -1);
    before[before.length - 1] = 0f;
  }

  /** An operand is used as scratch. */
  static void changesAnOperand(Normalise.LayerNorm call, FaultyMemory memory, Runnable right) {
    right.run();
    memory.at(call.input())[call.input().size() - 1] = 0f;
  }

  /** Leaves the columns that do not fill a vector unchanged. */
  static void forgetsTheLastColumns(Dense.ColumnSums call, FaultyMemory memory, Runnable right) {
    float[] sums = memory.at(call.sums());
    float[] before = sums.clone();
    right.run();
    int whole = sums.length / 4 * 4;
    System.arraycopy(before, whole, sums, whole, sums.length - whole);
  }

  /** {@code x > 0 ? x : 0}, which is 0 for what is not a number. */
  static void hidesNotANumber(Elementwise.Activate call, FaultyMemory memory, Runnable right) {
    right.run();
    float[] h = memory.at(call.values());
    for (int i = 0; call.activation() == Activation.RELU && i < h.length; i++) {
      h[i] = h[i] > 0f || h[i] == 0f ? h[i] : 0f;
    }
  }

  /** The larger of x and 0, for which 0 is larger than -0. */
  static void losesTheSignOfZero(Elementwise.Activate call, FaultyMemory memory, Runnable right) {
    right.run();
    float[] h = memory.at(call.values());
    for (int i = 0; call.activation() == Activation.RELU && i < h.length; i++) {
      h[i] = Math.max(h[i], 0f);
    }
  }

  /** The machine's own function: as good, but not to the bit. */
  static void usesAnotherTanh(Elementwise.Activate call, FaultyMemory memory, Runnable right) {
    right.run();
    float[] h = memory.at(call.values());
    for (int i = 0; call.activation() == Activation.TANH && i < h.length; i++) {
      h[i] = (float) Math.tanh(memory.at(call.argument())[i]);
    }
  }

  /** Numbers below the normal ones become 0. */
  static void flushesSubnormalNumbers(
      Elementwise.Multiply call, FaultyMemory memory, Runnable right) {
    right.run();
    float[] values = memory.at(call.values());
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(values[i]) < Float.MIN_NORMAL ? 0f * values[i] : values[i];
    }
  }

  /** Numbers below the normal ones count as 0 before they are multiplied. */
  static void takesSubnormalOperandsForZero(
      Elementwise.Multiply call, FaultyMemory memory, Runnable right) {
    float[] factor = memory.at(call.factor());
    float[] values = memory.at(call.values());
    for (int i = 0; i < values.length; i++) {
      values[i] = flushed(values[i]) * flushed(factor[i]);
    }
  }

  private static float flushed(float number) {
    return Math.abs(number) < Float.MIN_NORMAL ? 0f * number : number;
  }

  /** Replaces infinities by the largest number. */
  static void hidesInfinity(Elementwise.Multiply call, FaultyMemory memory, Runnable right) {
    right.run();
    float[] values = memory.at(call.values());
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, values[i]));
    }
  }

  /** A quotient is computed as a product with the inverse. */
  static void multipliesByTheInverse(
      Normalise.BatchNormEvaluate call, FaultyMemory memory, Runnable right) {
    int n = call.input().columns();
    float epsilon = (float) call.rule().epsilon();
    for (int i = 0; i < call.input().size(); i++) {
      int j = i % n;
      float inverse = 1f / (float) Math.sqrt(memory.at(call.runningVariance())[j] + epsilon);
      float x = memory.at(call.input())[i] - memory.at(call.runningMean())[j];
      memory.at(call.output())[i] =
          (x * inverse) * memory.at(call.gain())[j] + memory.at(call.shift())[j];
    }
  }

  /** A sum in one part, and not in 16. */
  static void addsInOnePart(Objective.LossGradient call, FaultyMemory memory, Runnable right) {
    right.run();
    float sum = 0f;
    for (int i = 0; i < call.output().size(); i++) {
      float error = memory.at(call.output())[i] - memory.at(call.target())[i];
      sum += error * error;
    }
    memory.at(call.history())[memory.now()] = sum / call.output().size();
  }

  /** Writes every loss to the place of the first one. */
  static void forgetsTheStep(Objective.LossGradient call, FaultyMemory memory, Runnable right) {
    right.run();
    float[] history = memory.at(call.history());
    float loss = history[memory.now()];
    history[memory.now()] = 0f;
    history[0] = loss;
  }

  /** Exponentials of what may be large. */
  static void overflows(Objective.LossGradient call, FaultyMemory memory, Runnable right) {
    right.run();
    for (int i = 0; i < call.output().size(); i++) {
      if (Float.isInfinite(Float32.exp(memory.at(call.output())[i]))) {
        memory.at(call.gradient())[i] = Float.NaN;
      }
    }
  }

  /** Only the first steps are taken. */
  static void stopsEarly(Update.AdamStep call, FaultyMemory memory, Runnable right) {
    if (memory.now() < 2) {
      right.run();
    }
  }

  /** The first rows, and not those that were drawn. */
  static void takesTheFirstRows(Sampling.Gather call, FaultyMemory memory, Runnable right) {
    System.arraycopy(memory.at(call.source()), 0, memory.at(call.batch()), 0, call.batch().size());
  }

  /** Drops the same values in all layers. */
  static void forgetsTheStream(Sampling.DropoutMask call, FaultyMemory memory, Runnable right) {
    float[] mask = memory.at(call.mask());
    Sampling.DropoutMask first = new Sampling.DropoutMask(call.rate(), 0, call.mask());
    for (int i = 0; i < mask.length; i++) {
      mask[i] = memory.factor(first, i);
    }
  }
}
