package orrery.webdemo.gpu;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.kernel.Sampling;
import orrery.engine.plan.StepSampler;
import orrery.engine.plan.StepScalars;

/**
 * The inputs of a step for one replica, as words: four scalars, then, if the plan samples at
 * random, the rows of its batch, and one bit for each value that dropout may leave out.
 */
final class StepInputs {
  /** A range of words: the bits of a mask or, without one, the rows of the batch. */
  private record Part(Sampling.DropoutMask mask, int count, int place) {}

  private static final int SCALARS = 4;

  private final List<Part> parts = new ArrayList<>();
  private int words = SCALARS;

  /** Returns the place of the batch's rows: all gathers of a step take the same. */
  int rows(int count) {
    for (Part part : parts) {
      if (part.mask == null) {
        return part.place;
      }
    }
    return place(null, count, count);
  }

  /** Returns the place of a mask's bits. */
  int bits(Sampling.DropoutMask mask) {
    int count = mask.mask().size();
    return place(mask, count, (count + 31) / 32);
  }

  private int place(Sampling.DropoutMask mask, int count, int size) {
    int place = words;
    parts.add(new Part(mask, count, place));
    words += size;
    return place;
  }

  /** The number of words of a replica for a step. */
  int words() {
    return words;
  }

  /** Writes the inputs of a replica's step. */
  void write(StepScalars scalars, StepSampler sampler, WordBuffer buffer) {
    buffer.add(scalars.rate()).add(scalars.shrink());
    buffer.add(scalars.meanRate()).add(scalars.squareCorrection());
    for (Part part : parts) {
      if (part.mask == null) {
        for (int i = 0; i < part.count; i++) {
          buffer.add(sampler.row(i));
        }
      } else {
        for (int first = 0; first < part.count; first += 32) {
          buffer.add(word(sampler, part, first));
        }
      }
    }
  }

  private static int word(StepSampler sampler, Part part, int first) {
    int word = 0;
    for (int i = 0; i < Math.min(32, part.count - first); i++) {
      word |= sampler.factor(part.mask, first + i) == 0f ? 0 : 1 << i;
    }
    return word;
  }
}
