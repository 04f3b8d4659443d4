package orrery.site.page;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orrery.site.memo.Key;

/**
 * The values of a page as one key, and beside it the bodies among them, on which a page depends
 * only where its template reads them.
 *
 * @param key of all values but the bodies
 * @param bodies in the order of the values
 */
record PageValues(Key key, List<BodyView> bodies) {

  static PageValues of(Map<String, Object> model) {
    List<String> parts = new ArrayList<>();
    List<BodyView> bodies = new ArrayList<>();
    model.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              parts.add(name);
              add(model.get(name), parts, bodies);
            });
    return new PageValues(Key.of(parts.toArray(String[]::new)), List.copyOf(bodies));
  }

  private static void add(Object value, List<String> parts, List<BodyView> bodies) {
    if (value instanceof BodyView body) {
      bodies.add(body);
    } else if (value instanceof Record record) {
      parts.add(record.getClass().getName());
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        add(read(record, component), parts, bodies);
      }
    } else if (value instanceof Set<?> set) {
      // Its order is another one in another process.
      parts.add(set.size() + " values");
      set.stream().map(String::valueOf).sorted().forEach(parts::add);
    } else if (value instanceof Collection<?> list) {
      parts.add(list.size() + " values");
      list.forEach(one -> add(one, parts, bodies));
    } else {
      parts.add(value == null ? "null" : value.getClass().getName());
      parts.add(String.valueOf(value));
    }
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a value of a page cannot be read", e);
    }
  }
}
