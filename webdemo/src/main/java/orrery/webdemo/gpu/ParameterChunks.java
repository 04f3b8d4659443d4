package orrery.webdemo.gpu;

import java.util.List;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Update;

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

  /** Adds the chunks of an update's parameter; the gradient stands in for states the rule lacks. */
  void add(Update update) {
    Buffer parameter = update.parameter();
    Buffer gradient = update.gradient();
    List<Buffer> states = update.states();
    Buffer first = states.isEmpty() ? gradient : states.get(0);
    Buffer second = states.size() < 2 ? first : states.get(1);
    for (int at = 0; at < parameter.size(); at += CHUNK_LENGTH) {
      buffer.add(parameter.offset() + at).add(gradient.offset() + at);
      buffer.add(first.offset() + at).add(second.offset() + at);
      buffer.add(Math.min(CHUNK_LENGTH, parameter.size() - at));
    }
  }
}
