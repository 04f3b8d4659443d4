package orrery.webdemo.gpu;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.plan.Sampling;
import orrery.engine.plan.StepSampler;
import orrery.engine.plan.StepScalars;

/**
 * What one replica needs to know of one step, as words: four scalars, then, where the plan draws at
 * random, the rows of its batch, and one bit for each value that dropout may leave out.
 */
final class StepInputs {
  /** The rows of the batch where there is no mask. */
  private record Part(Sampling.DropoutMask mask, int count, int place) {}

  private static final int SCALARS = 4;

  private final List<Part> parts = new ArrayList<>();
  private int words = SCALARS;

  /** Where the rows of the batch are: all gathers of a step take the same. */
  int rows(int count) {
    for (Part part : parts) {
      if (part.mask == null) {
        return part.place;
      }
    }
    return place(null, count, count);
  }

  /** Where the bits of a mask are. */
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

  /** Words of a replica for a step. */
  int words() {
    return words;
  }

  /** Writes what was worked out for a replica's step. */
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
