package orrery.engine.figure;

import java.util.List;

/**
 * A picture as data: one or more panels, side by side or below one another.
 *
 * @param summary one or two sentences that describe the figure, for those who cannot see it
 * @param panels at least one
 */
public record Figure(String summary, List<Panel> panels) {
  public Figure {
    panels = List.copyOf(panels);
  }
}
