package orrery.engine.figure;

import java.util.List;

/**
 * A picture as data: one or more panels, side by side or below one another.
 *
 * @param summary one or two sentences that describe the figure, for those who cannot see it
 * @param panels at least one
 * @param columns of small multiples, whose panels share their axes; 0 for panels of their own
 */
public record Figure(String summary, List<Panel> panels, int columns) {
  public Figure {
    panels = List.copyOf(panels);
  }

  /** A figure of panels that have their own axes. */
  public Figure(String summary, List<Panel> panels) {
    this(summary, panels, 0);
  }
}
