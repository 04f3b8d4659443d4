package orrery.site.memo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Values in memory, each made of the last version of something that has a name. A version is an
 * object: as long as it is the same one, so is the value, and nothing need be compared.
 *
 * <pre>{@code
 * Article article = articles.get("first-light", file, read);   // reads it if the file is another object
 * }</pre>
 */
public final class Versions<S, V> {
  private final Map<String, Made<S, V>> values = new ConcurrentHashMap<>();

  private record Made<S, V>(S source, V value) {}

  /** No values yet. */
  public Versions() {}

  /** Returns the value that was made of this very object. */
  public Optional<V> find(String name, S source) {
    return Optional.ofNullable(values.get(name))
        .filter(made -> made.source() == source)
        .map(Made::value);
  }

  /** Returns the value of an object, which is made and remembered if it is a new one. */
  public V get(String name, S source, Function<S, V> making) {
    return find(name, source)
        .orElseGet(
            () -> {
              V value = making.apply(source);
              put(name, source, value);
              return value;
            });
  }

  /** Remembers a value in place of that of the version before. */
  public void put(String name, S source, V value) {
    values.put(name, new Made<>(source, value));
  }

  /** Forgets what is not there any more. */
  public void retain(Set<String> names) {
    values.keySet().retainAll(names);
  }

  /** Forgets everything. */
  public void clear() {
    values.clear();
  }
}
