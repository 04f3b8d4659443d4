package orrery.webdemo.gpu;

import orrery.engine.plan.Buffer;
import orrery.engine.plan.Update;

/**
 * The parameters of updates, cut into pieces for a workgroup each: parameter, gradient, the rule's
 * first and second memory, and the length.
 */
final class Pieces {
  private static final int LENGTH = 16 * Dispatch.THREADS;
  private static final int WORDS = 5;

  private final Table table = new Table();

  /** How many there are. */
  int count() {
    return table.size() / WORDS;
  }

  int[] words() {
    return table.words();
  }

  /** Cuts the parameter of an update. */
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
    for (int at = 0; at < size; at += LENGTH) {
      table.add(parameter.offset() + at).add(gradient.offset() + at);
      table.add(first.offset() + at).add(second.offset() + at);
      table.add(Math.min(LENGTH, size - at));
    }
  }
}
