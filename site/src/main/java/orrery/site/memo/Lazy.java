package orrery.site.memo;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, once. */
public final class Lazy<T> {
  private final Supplier<T> maker;
  private T value;

  /**
   * A value that is not made yet.
   *
   * @param maker is called once, on the thread that asks first
   */
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Returns the value. */
  public synchronized T get() {
    if (value == null) {
      value = maker.get();
    }
    return value;
  }

  /** Uses the value if it was asked for. */
  public synchronized void ifMade(Consumer<T> use) {
    if (value != null) {
      use.accept(value);
    }
  }
}
