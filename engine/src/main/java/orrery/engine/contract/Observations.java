package orrery.engine.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.math.Digest;

/**
 * The observed behaviour of a device in one case: numbers and texts in order, and the first fault
 * that no device may show.
 */
final class Observations {
  /** A named observation: either numbers or a text. */
  private record Part(String name, float[] numbers, String text) {}

  private final List<Part> parts = new ArrayList<>();
  private String fault = "";

  /** Records numbers. */
  void add(String name, float[] numbers) {
    parts.add(new Part(name, numbers, ""));
  }

  /** Records a text, which counts for a comparison but not for a digest: it may be reworded. */
  void add(String name, String text) {
    parts.add(new Part(name, new float[0], text));
  }

  /** Records all observations of another case. */
  void addAll(String prefix, Observations other) {
    for (Part part : other.parts) {
      parts.add(new Part(prefix + part.name(), part.numbers(), part.text()));
    }
    if (!other.fault.isEmpty()) {
      fault(prefix + other.fault);
    }
  }

  /** Records a fault, which no device may show; the first one counts. */
  void fault(String what) {
    if (fault.isEmpty()) {
      fault = what;
    }
  }

  /**
   * Returns the first difference between these observations, of a reference, and those of a device.
   */
  Optional<String> difference(Observations device, Tolerance tolerance) {
    if (!device.fault.isEmpty()) {
      return Optional.of(device.fault);
    }
    if (parts.size() != device.parts.size()) {
      return Optional.of(
          "the reference was seen " + parts.size() + " times, not " + device.parts.size());
    }
    for (int i = 0; i < parts.size(); i++) {
      Part expected = parts.get(i);
      Part actual = device.parts.get(i);
      Optional<String> found =
          expected.text().equals(actual.text())
              ? Difference.between(expected.numbers(), actual.numbers(), tolerance)
              : Optional.of(
                  "expected " + quoted(expected.text()) + ", was " + quoted(actual.text()));
      if (found.isPresent()) {
        return Optional.of(expected.name() + ": " + found.get());
      }
    }
    return Optional.empty();
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  /** Adds all recorded numbers to a digest, whatever their names. */
  void addTo(Digest digest) {
    for (Part part : parts) {
      digest.add(part.numbers());
    }
    digest.add(fault);
  }
}
