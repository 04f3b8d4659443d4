package orrery.engine.figure;

import java.util.List;

/**
 * One coordinate system with marks, drawn in order, later over earlier.
 *
 * @param title short, or empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param marks the data to draw
 */
public record Panel(String title, Axis x, Axis y, List<Mark> marks) {
  public Panel {
    marks = List.copyOf(marks);
  }
}
