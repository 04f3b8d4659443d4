package orrery.webdemo.gpu;

import orrery.engine.plan.Buffer;
import orrery.engine.plan.Update;

/**
 * The parameters of updates, cut into chunks for a workgroup each: parameter, gradient, the rule's
 * first and second state, and the length.
 */
final class ParameterChunks {
  private static final int CHUNK_LENGTH = 16 * Dispatch.THREADS;
  private static final int WORDS = 5;

  private final WordBuffer buffer = new WordBuffer();

  /** The number of chunks. */
  int count() {
    return buffer.size() / WORDS;
  }

  int[] words() {
    return buffer.words();
  }

  /** Adds the chunks of an update's parameter. */
  void add(Update update) {
    if (update instanceof Update.SgdStep step) {
      cut(step.parameter(), step.gradient(), step.gradient(), step.gradient());
    } else if (update instanceof Update.MomentumStep step) {
      cut(step.parameter(), step.gradient(), step.velocity(), step.velocity());
    } else if (update instanceof Update.AdaGradStep step) {
      cut(step.parameter(), step.gradient(), step.square(), step.square());
    } else if (update instanceof Update.RmsPropStep step) {
      cut(step.parameter(), step.gradient(), step.square(), step.square());
    } else if (update instanceof Update.AdamStep step) {
      cut(step.parameter(), step.gradient(), step.mean(), step.square());
    }
  }

  private void cut(Buffer parameter, Buffer gradient, Buffer first, Buffer second) {
    int size = parameter.size();
    for (int at = 0; at < size; at += CHUNK_LENGTH) {
      buffer.add(parameter.offset() + at).add(gradient.offset() + at);
      buffer.add(first.offset() + at).add(second.offset() + at);
      buffer.add(Math.min(CHUNK_LENGTH, size - at));
    }
  }
}
