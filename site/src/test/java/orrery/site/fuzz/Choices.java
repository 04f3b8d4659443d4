package orrery.site.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A reader of the bytes that a fuzzer makes: each choice takes a byte, so that a changed byte
 * changes one choice. Behind the last byte every choice is the first.
 *
 * <pre>{@code
 * Choices choices = new Choices(data);
 * String key = choices.one(List.of("noise", "seeds"));
 * }</pre>
 */
final class Choices {
  private final byte[] data;
  private int at;

  Choices(byte[] data) {
    this.data = data;
  }

  /** Returns a number from 0 to below a bound, which is at most 256. */
  int below(int bound) {
    return at < data.length ? (data[at++] & 0xff) % bound : 0;
  }

  /** Returns the choices as a function, for generators that take no bytes. */
  IntUnaryOperator numbers() {
    return this::below;
  }

  /** Returns whether something happens; behind the last byte it does not. */
  boolean flag() {
    return below(2) == 1;
  }

  /** Returns whether something rare happens. */
  boolean rarely() {
    return below(16) == 15;
  }

  <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  /** Returns a text of a few bytes, as they come. */
  String text(int most) {
    int length = Math.min(below(most + 1), data.length - at);
    at += length;
    return new String(data, at - length, length, UTF_8);
  }
}
