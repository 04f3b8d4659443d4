package orrery.site.article;

import java.util.List;

/** Numbers of sections: {@code 2.1} is the first part of the second section. */
final class SectionCounter {
  private static final int MAX_LEVEL = 6;

  private final int top;
  private final int[] counts = new int[MAX_LEVEL + 1];

  /** A counter for the headings among some blocks: the highest of them have one number. */
  SectionCounter(List<Block> blocks) {
    this.top =
        blocks.stream()
            .filter(Block.Heading.class::isInstance)
            .mapToInt(block -> ((Block.Heading) block).level())
            .min()
            .orElse(1);
  }

  /** The number of the next heading. */
  String next(int level) {
    counts[level]++;
    StringBuilder number = new StringBuilder();
    for (int i = top; i <= level; i++) {
      number.append(i == top ? "" : ".").append(counts[i]);
    }
    for (int i = level + 1; i <= MAX_LEVEL; i++) {
      counts[i] = 0;
    }
    return number.toString();
  }
}
