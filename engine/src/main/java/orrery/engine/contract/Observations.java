package orrery.engine.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.math.Digest;

/**
 * What a device did in one case: numbers and texts in the order in which they were seen, and what
 * was wrong whatever another device does.
 */
final class Observations {
  /** Either numbers or a text, under a name. */
  private record Part(String name, float[] numbers, String text) {}

  private final List<Part> parts = new ArrayList<>();
  private String fault = "";

  /** Notes numbers. */
  void add(String name, float[] numbers) {
    parts.add(new Part(name, numbers, ""));
  }

  /** Notes words, which count for a comparison but not for a digest: they may be reworded. */
  void add(String name, String text) {
    parts.add(new Part(name, new float[0], text));
  }

  /** Notes everything that another trace holds. */
  void addAll(String prefix, Observations other) {
    for (Part part : other.parts) {
      parts.add(new Part(prefix + part.name(), part.numbers(), part.text()));
    }
    if (!other.fault.isEmpty()) {
      fault(prefix + other.fault);
    }
  }

  /** Notes what no device may do; the first one counts. */
  void fault(String what) {
    if (fault.isEmpty()) {
      fault = what;
    }
  }

  /** The first thing in which this trace, of a reference, differs from that of a device. */
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

  /** Adds all numbers that were seen to a digest, by whatever names. */
  void addTo(Digest digest) {
    for (Part part : parts) {
      digest.add(part.numbers());
    }
    digest.add(fault);
  }
}
