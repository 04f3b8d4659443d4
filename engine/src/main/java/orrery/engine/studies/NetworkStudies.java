package orrery.engine.studies;

import java.util.List;
import java.util.Optional;
import orrery.engine.studies.oscillation.ReluOscillation;
import orrery.engine.study.Study;

/**
 * The studies that train networks, in float32: all that a GPU can run, and all that the module for
 * it holds.
 */
public final class NetworkStudies {
  private static final List<Study> ALL = List.of(new ReluOscillation());

  private NetworkStudies() {}

  /** The study of that name, if there is one among these. */
  public static Optional<Study> find(String name) {
    for (Study study : ALL) {
      if (study.name().equals(name)) {
        return Optional.of(study);
      }
    }
    return Optional.empty();
  }
}
