package orrery.webdemo.gpu;

import java.util.List;

/**
 * The dispatches of one training step, or of one forward pass.
 *
 * @param dispatches in their order
 */
record Program(List<Dispatch> dispatches) {
  /** Copies the list. */
  Program {
    dispatches = List.copyOf(dispatches);
  }

  int size() {
    return dispatches.size();
  }

  /** Four words for each dispatch: shader, call, workgroups across and down. */
  int[] words() {
    WordBuffer buffer = new WordBuffer();
    for (Dispatch one : dispatches) {
      buffer.add(one.shader().number()).add(one.call()).add(one.x()).add(one.y());
    }
    return buffer.words();
  }
}
