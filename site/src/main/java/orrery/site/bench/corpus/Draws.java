package orrery.site.bench.corpus;

import java.util.List;
import orrery.engine.math.RandomStream;

/** Random choices, one after the other. */
final class Draws {
  private final RandomStream stream;
  private long next;

  /** The choices of one article, which are independent of those of all others. */
  Draws(long seed, int article) {
    stream = new RandomStream(seed, article);
  }

  /** Draws a number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return stream.integer(next++, bound);
  }

  /** Draws a number from 1 to {@code most}. */
  int upTo(int most) {
    return 1 + below(most);
  }

  /** Draws one of some texts. */
  String of(List<String> texts) {
    return texts.get(below(texts.size()));
  }
}
