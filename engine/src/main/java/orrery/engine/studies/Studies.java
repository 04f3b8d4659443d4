package orrery.engine.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.studies.descent.DoubleDescent;
import orrery.engine.study.Study;

/**
 * The list of all studies. A new study is a class, and a line here, or in {@link NetworkStudies} if
 * it trains networks.
 *
 * <pre>{@code
 * Studies.find("relu-oscillation").orElseThrow()
 * }</pre>
 */
public final class Studies {
  private static final List<Study> ALL = with(NetworkStudies.ALL, new DoubleDescent());

  private Studies() {}

  private static List<Study> with(List<Study> networks, Study... others) {
    List<Study> all = new ArrayList<>(List.of(others));
    all.addAll(networks);
    return all;
  }

  /** Every study, in the order in which lists show them. */
  public static List<Study> all() {
    return List.copyOf(ALL);
  }

  /** The study of that name, if there is one. */
  public static Optional<Study> find(String name) {
    return NetworkStudies.find(name, ALL);
  }

  /** The names of all studies, for suggestions. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Study study : ALL) {
      names.add(study.name());
    }
    return names;
  }
}
