package orrery.engine.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reference vectors computed elsewhere in float64: a JSON tree of maps, lists and numbers. */
record Fixture(Object node) {

  static Fixture read(String name) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(10_000_000).build();
    try (InputStream in = Fixture.class.getResourceAsStream(name)) {
      return new Fixture(new Load(settings).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Fixture get(String key) {
    return new Fixture(((Map<?, ?>) node).get(key));
  }

  boolean has(String key) {
    return ((Map<?, ?>) node).containsKey(key);
  }

  List<Fixture> list() {
    List<Fixture> items = new ArrayList<>();
    for (Object item : (List<?>) node) {
      items.add(new Fixture(item));
    }
    return items;
  }

  String text() {
    return (String) node;
  }

  double number() {
    return ((Number) node).doubleValue();
  }

  /** Returns all numbers below this node, row by row, rounded to float32. */
  float[] floats() {
    List<Double> all = new ArrayList<>();
    collect(node, all);
    float[] floats = new float[all.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = all.get(i).floatValue();
    }
    return floats;
  }

  private static void collect(Object node, List<Double> into) {
    if (node instanceof List<?> list) {
      list.forEach(item -> collect(item, into));
    } else {
      into.add(((Number) node).doubleValue());
    }
  }
}
