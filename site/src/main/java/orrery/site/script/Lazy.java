package orrery.site.script;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, once. */
final class Lazy<T> {
  private final Supplier<T> maker;
  private T value;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    if (value == null) {
      value = maker.get();
    }
    return value;
  }

  synchronized void ifMade(Consumer<T> use) {
    if (value != null) {
      use.accept(value);
    }
  }
}
