package orrery.engine.spec;

import orrery.engine.math.Decimal;
import orrery.engine.math.Digest;

/**
 * A value for each parameter of a table. Immutable.
 *
 * <pre>{@code
 * Settings noisy = table.fallbacks().with("noise", 0.5);
 * double sigma = noisy.number("noise");
 * }</pre>
 *
 * <p>Asking for a name that the table lacks is a fault of the program: {@link
 * IllegalArgumentException}.
 */
public final class Settings {
  private final ParameterTable table;
  private final double[] values;
  private final String[] drawings;

  /**
   * Creates settings.
   *
   * @param drawings the texts of curves, at the places of their parameters
   */
  Settings(ParameterTable table, double[] values, String[] drawings) {
    this.table = table;
    this.values = values;
    this.drawings = drawings;
  }

  /** The table these settings belong to. */
  public ParameterTable table() {
    return table;
  }

  /** The value of a number, an integer, or the index of a choice. */
  public double number(String name) {
    return values[row(name)];
  }

  /** The value of an integer parameter. */
  public int integer(String name) {
    return (int) values[row(name)];
  }

  /** The word chosen for a parameter of kind {@link Parameter.Kind#CHOICE}. */
  public String choice(String name) {
    int row = row(name);
    return table.parameters().get(row).choices().get((int) values[row]);
  }

  /** Returns whether a parameter that is off or on is on. */
  public boolean isOn(String name) {
    return values[row(name)] == 1;
  }

  /** These settings with one value replaced, as it was typed: that of a curve is its text. */
  public Settings with(String name, double value, String text) {
    Settings changed = new Settings(table, values.clone(), drawings.clone());
    changed.values[row(name)] = value;
    changed.drawings[row(name)] = text;
    return changed;
  }

  /** These settings with one value replaced. */
  public Settings with(String name, double value) {
    return with(name, value, drawings[row(name)]);
  }

  /** The heights of a curve, from 0 to 1. */
  public double[] heights(String name) {
    return Drawing.heights(drawings[row(name)]);
  }

  /** The value of a parameter as an author would type it. */
  public String text(String name) {
    Parameter parameter = table.parameters().get(row(name));
    if (parameter.kind() == Parameter.Kind.CURVE) {
      return drawings[row(name)];
    }
    return parameter.kind() == Parameter.Kind.CHOICE
        ? choice(name)
        : Decimal.text(values[row(name)]);
  }

  /**
   * Adds every name and the bits of its value to a digest, but for parameters that were added later
   * and have their fallback.
   */
  public void addTo(Digest digest) {
    for (int i = 0; i < values.length; i++) {
      Parameter parameter = table.parameters().get(i);
      if (i < table.digested() || values[i] != parameter.fallback()) {
        digest.add(parameter.name());
        digest.add(values[i]);
      }
      if (parameter.kind() == Parameter.Kind.CURVE) {
        digest.add(drawings[i]);
      }
    }
  }

  private int row(String name) {
    int row = table.indexOf(name);
    if (row < 0) {
      throw new IllegalArgumentException("no parameter named " + name);
    }
    return row;
  }
}
