package orrery.site.markdown.context;

import java.util.List;
import java.util.Optional;
import orrery.engine.spec.Entry;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;

/**
 * The lines of {@code :key: value} in an experiment: settings of its study, and options of ours.
 */
public record ExperimentEntries(List<Entry> entries) {
  public static final String ID = "id";
  public static final String CAPTION = "caption";
  public static final String CONTROLS = "controls";
  public static final String PREDICT = "predict";
  public static final String EXPECT = "expect";
  private static final List<String> OURS = List.of(ID, CAPTION, CONTROLS, PREDICT, EXPECT);

  /** Returns the first entry of a key. */
  public Optional<Entry> first(String key) {
    return all(key).stream().findFirst();
  }

  /** Returns the entries of a key that may be given more than once. */
  public List<Entry> all(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).toList();
  }

  /** Returns the id of the experiment: the study's name where no id is given. */
  public String id(String study) {
    return first(ID).map(Entry::value).orElse(study);
  }

  /** Reads the settings. Lines of what is expected may be many, and decide nothing. */
  public ExperimentParser.Parsed parse(Study study) {
    List<Entry> deciding = entries.stream().filter(entry -> !entry.key().equals(EXPECT)).toList();
    return ExperimentParser.parse(study, deciding, OURS);
  }

  /** Returns the lines of the study's settings, as the author wrote them. */
  public String settings() {
    StringBuilder settings = new StringBuilder();
    for (Entry entry : entries) {
      if (!OURS.contains(entry.key())) {
        settings.append(':').append(entry.key()).append(": ").append(entry.value()).append('\n');
      }
    }
    return settings.toString();
  }
}
