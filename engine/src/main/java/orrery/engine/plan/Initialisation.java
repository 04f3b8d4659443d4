package orrery.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Role;
import orrery.engine.math.RandomStream;

/**
 * Random first values of the weights. Biases and shifts start at 0, gains at 1, and the norms of
 * weight normalisation at those of its directions.
 *
 * <pre>{@code
 * for (InitialValue initial : Initialisation.he().initialValues(plan, new RandomStream(seed, 3))) {
 *   replica.write(initial.buffer(), initial.values());
 * }
 * }</pre>
 */
public sealed interface Initialisation
    permits Initialisation.Normal, Initialisation.Uniform, Orthogonal {
  /**
   * He, Zhang, Ren and Sun (2015), equation 10: normal with variance {@code 2 / inputs}. It keeps
   * the size of a signal from layer to layer of ReLUs.
   */
  static Initialisation he() {
    return new Normal(2, true);
  }

  /** LeCun and others (1998): normal with variance {@code 1 / inputs}. */
  static Initialisation lecun() {
    return new Normal(1, true);
  }

  /**
   * Glorot and Bengio (2010), equation 16: uniform with variance {@code 2 / (inputs + outputs)}.
   */
  static Initialisation xavier() {
    return new Uniform();
  }

  /** Returns normal numbers with a standard deviation that does not depend on the layer's width. */
  static Initialisation small(double deviation) {
    return new Normal(deviation * deviation, false);
  }

  /**
   * Fills a matrix.
   *
   * @param weights {@code rows x columns}, a column for each unit
   * @param stream where the random numbers come from
   * @param from index of the first of them; as many are used as the matrix has entries
   */
  void fill(float[] weights, int rows, int columns, RandomStream stream, long from);

  /**
   * The first values of every parameter and running statistic, in the order of the plan's buffers.
   *
   * <p>The weights are taken from the stream in order, row by row; each matrix starts on a fresh
   * block of four numbers.
   */
  default List<InitialValue> initialValues(Plan plan, RandomStream stream) {
    List<InitialValue> initialValues = new ArrayList<>();
    long index = 0;
    for (Buffer buffer : plan.buffers()) {
      if (!buffer.role().isInitialised()) {
        continue;
      }
      float[] values = new float[buffer.size()];
      if (buffer.role() == Role.WEIGHT) {
        fill(values, buffer.rows(), buffer.columns(), stream, index);
        index += (values.length + 3) / 4 * 4L;
      } else if (buffer.role() == Role.GAIN || buffer.role() == Role.RUNNING_VARIANCE) {
        Arrays.fill(values, 1f);
      } else if (buffer.role() == Role.NORM) {
        lengths(initialValues.get(initialValues.size() - 1), values);
      }
      initialValues.add(new InitialValue(buffer, values));
    }
    return initialValues;
  }

  /**
   * Returns initial values that are given.
   *
   * @param values one array for each parameter and running statistic, in the order of the plan's
   *     buffers
   * @throws IllegalArgumentException if their number or a length is not the plan's
   */
  static List<InitialValue> given(Plan plan, List<float[]> values) {
    List<InitialValue> initialValues = new ArrayList<>();
    for (Buffer buffer : plan.buffers()) {
      if (buffer.role().isInitialised()) {
        int next = initialValues.size();
        initialValues.add(
            new InitialValue(buffer, next < values.size() ? values.get(next) : new float[0]));
      }
    }
    if (initialValues.size() != values.size()) {
      throw new IllegalArgumentException(
          initialValues.size()
              + " buffers start with a value, but "
              + values.size()
              + " values are given");
    }
    for (InitialValue initial : initialValues) {
      initial.buffer().requireLength(initial.values().length);
    }
    return initialValues;
  }

  private static void lengths(InitialValue directions, float[] lengths) {
    int columns = directions.buffer().columns();
    for (int j = 0; j < columns; j++) {
      double sum = 0;
      for (int i = j; i < directions.values().length; i += columns) {
        sum += (double) directions.values()[i] * directions.values()[i];
      }
      lengths[j] = (float) Math.sqrt(sum);
    }
  }

  /**
   * Normal numbers.
   *
   * @param variance of each weight, before it is divided by the number of inputs
   * @param perInput whether it is
   */
  record Normal(double variance, boolean perInput) implements Initialisation {
    @Override
    public void fill(float[] weights, int rows, int columns, RandomStream stream, long from) {
      double deviation = Math.sqrt(perInput ? variance / rows : variance);
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) (deviation * stream.normal(from + i));
      }
    }
  }

  /** Uniform numbers between plus and minus {@code sqrt(6 / (inputs + outputs))}. */
  record Uniform() implements Initialisation {
    @Override
    public void fill(float[] weights, int rows, int columns, RandomStream stream, long from) {
      double limit = Math.sqrt(6.0 / ((double) rows + columns));
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) (limit * (2 * stream.uniform(from + i) - 1));
      }
    }
  }
}
