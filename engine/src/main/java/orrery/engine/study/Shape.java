package orrery.engine.study;

import java.util.List;
import java.util.Optional;

/**
 * Something in the plane that a trial has measured, beside its curves. All of its numbers count for
 * the receipt.
 */
public sealed interface Shape permits Grid, Cloud, Trail {

  /** The name by which a figure finds it. */
  String name();

  /** All its numbers, in the order of its components. Not copied. */
  List<double[]> numbers();

  /** The number of its kind, for reports and receipts. */
  int kind();

  /** The shape that has a kind, a name and numbers; absent if there is none such. */
  static Optional<Shape> of(int kind, String name, List<double[]> numbers) {
    if (kind == Trail.KIND && numbers.size() == 2) {
      return Optional.of(new Trail(name, numbers.get(0), numbers.get(1)));
    }
    if (kind == Grid.KIND && numbers.size() == 3) {
      return Optional.of(new Grid(name, numbers.get(0), numbers.get(1), numbers.get(2)));
    }
    if (kind == Cloud.KIND && numbers.size() == 3) {
      return Optional.of(new Cloud(name, numbers.get(0), numbers.get(1), numbers.get(2)));
    }
    return Optional.empty();
  }
}
