package orrery.engine.study;

import java.util.List;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;

/**
 * A kind of experiment: its parameters, one trial of it, and how its results are shown and named.
 *
 * <p>A study holds no state. Everything that can be asked of it is a function of its arguments, so
 * that the same study runs on the JVM and in the browser, on any number of workers.
 */
public interface Study {

  /** The name that an author types after {@code experiment}: lower-case words joined by hyphens. */
  String name();

  /** The title for readers, such as {@code Double descent}. */
  String title();

  /**
   * Its meaning for people: every measure, every curve and every finding has a line. Nothing that
   * the browser runs may ask for it, and no static field may hold it.
   */
  Description description();

  /** The parameters, in the order in which they are shown. At most one is swept by default. */
  ParameterTable parameters();

  /** The names of the parameters a reader is offered when the author does not choose. */
  List<String> controls();

  /** The default number of seeds. */
  int seeds();

  /** The precision its arithmetic needs, which determines the devices that can run it. */
  Precision precision();

  /**
   * The values of the parameter that is swept by default, for these settings; ascending.
   *
   * <p>A study without such a parameter is never asked.
   */
  default double[] sweep(Settings settings) {
    throw new IllegalStateException(name() + " sweeps nothing by default");
  }

  /**
   * The arms that are compared when nothing is said of their parameter and nothing else is
   * compared: for studies whose point is a comparison.
   */
  default Sweep arms(Settings settings) {
    return Sweep.none();
  }

  /**
   * The names of numbers whose values are arms, as long as there are at most {@link
   * Mark.Tone#MAX_SERIES}: for studies whose figures are along something else, such as the step.
   */
  default List<String> compared() {
    return List.of();
  }

  /** Returns the conflict between these settings, or {@link SettingsConflict#NONE}. */
  default SettingsConflict conflict(Settings settings) {
    return SettingsConflict.NONE;
  }

  /** The names of a trial's measures, in the order of {@link Measurements#scalars()}. */
  List<String> measures();

  /**
   * The approximate number of floating-point operations of a trial, for progress and for limits.
   */
  double flops(Settings settings);

  /**
   * The approximate number of bytes that a trial in progress holds, for limits and for the number
   * of concurrent trials. For a trial that trains, the bytes of its plan.
   */
  long bytes(Settings settings);

  /**
   * Prepares one trial. Its result depends on the arguments alone. Cheap: the work is done by
   * advancing it.
   *
   * @param settings within their ranges and without conflict
   * @param seed of every random number it draws
   */
  Trial start(Settings settings, long seed);

  /** Draws the results so far of an experiment without arms, complete or not. */
  Figure figure(Results results);

  /**
   * Draws the results so far of several arms. A study that can show them in one panel overrides
   * this; the others have their figures one after the other.
   */
  default Figure comparison(Results results) {
    return Comparison.of(results);
  }

  /**
   * Returns the named numbers that claims can be bound to, of an experiment without arms. The
   * results are complete.
   */
  List<Finding> findings(Results results);

  /**
   * Returns the named numbers that several arms yield together: differences, seed by seed, and
   * orders. Those of each arm are named by {@link #findings}.
   */
  default List<Finding> comparisons(Results results) {
    return List.of();
  }

  /**
   * Returns whether a trial that diverges is a result like any other. Otherwise the whole run is
   * said to have diverged.
   */
  default boolean mayDiverge() {
    return false;
  }
}
