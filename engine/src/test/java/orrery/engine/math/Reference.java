package orrery.engine.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Numbers computed elsewhere (NumPy and SciPy in float64), which the engine must reproduce. */
public record Reference(Map<?, ?> fields) {

  /** The file {@code name} of the test resources, for example {@code math/rng.json}. */
  public static Reference read(String name) {
    try (InputStream in = Reference.class.getResourceAsStream("/orrery/engine/" + name)) {
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(1 << 20).build();
      return new Reference((Map<?, ?>) new Load(settings).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The objects in the list {@code key}. */
  public List<Reference> objects(String key) {
    return list(key).stream().map(each -> new Reference((Map<?, ?>) each)).toList();
  }

  /** The object {@code key}. */
  public Reference object(String key) {
    return new Reference((Map<?, ?>) fields.get(key));
  }

  /** The text {@code key}. */
  public String text(String key) {
    return (String) fields.get(key);
  }

  /** The number {@code key}; {@code "Infinity"} is one. */
  public double number(String key) {
    return number(fields.get(key));
  }

  /** The integer {@code key}. */
  public int integer(String key) {
    return ((Number) fields.get(key)).intValue();
  }

  /** The list of numbers {@code key}; rows of a nested list follow one another. */
  public double[] numbers(String key) {
    return list(key).stream()
        .flatMap(each -> each instanceof List<?> row ? row.stream() : List.of(each).stream())
        .mapToDouble(Reference::number)
        .toArray();
  }

  /** The list of integers {@code key}. */
  public int[] integers(String key) {
    return list(key).stream().mapToInt(each -> ((Number) each).intValue()).toArray();
  }

  /** The list of texts {@code key}. */
  public List<String> texts(String key) {
    return list(key).stream().map(String::valueOf).toList();
  }

  private List<?> list(String key) {
    return (List<?>) fields.get(key);
  }

  private static double number(Object value) {
    return value instanceof Number number
        ? number.doubleValue()
        : Double.parseDouble((String) value);
  }
}
