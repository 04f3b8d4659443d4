package orrery.site.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orrery.engine.spec.Entries;
import orrery.engine.spec.Entry;
import orrery.engine.spec.SpecProblem;
import orrery.engine.spec.Suggestion;
import orrery.engine.study.ExperimentParser;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.Claim;

/**
 * A link to states of experiments, as the fragment of an address.
 *
 * <pre>{@code
 * features?noise=0.5;race?depth=5&run=1
 * }</pre>
 *
 * <p>It is held to what the experiments accept: a link that was right when it was written, and
 * whose experiment has changed, is found.
 */
public final class StateLink {
  private static final String DEVICE = "device";
  private static final String RUN = "run";
  private static final List<String> OURS = List.of(DEVICE, RUN);

  private final ArticleIndex article;
  private final List<SpecProblem> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private StateLink(ArticleIndex article) {
    this.article = article;
  }

  /** Returns the fragment of the state in which a claim is to be false, which is run at once. */
  public static String of(Claim claim, Claim.Counterfactual counterfactual) {
    StringBuilder fragment = new StringBuilder(claim.finding().experiment()).append('?');
    for (Entry change : counterfactual.changes()) {
      String value = URLEncoder.encode(change.value(), UTF_8).replace("+", "%20");
      fragment.append(change.key()).append('=').append(value).append('&');
    }
    return fragment.append(RUN).append("=1").toString();
  }

  /** Returns whether a fragment links to a state, and not to an anchor. */
  static boolean is(String fragment) {
    return fragment.indexOf('?') >= 0;
  }

  /** The id of the experiment that a reader is led to: the first one. */
  static String first(String fragment) {
    return SitePath.decoded(fragment.substring(0, fragment.indexOf('?')));
  }

  /** Checks a fragment; returns its problems, with offsets into it. */
  static List<SpecProblem> check(String fragment, ArticleIndex article) {
    StateLink link = new StateLink(article);
    int start = 0;
    for (String part : fragment.split(";", -1)) {
      link.part(part, start);
      start += part.length() + 1;
    }
    return link.problems;
  }

  private void part(String part, int start) {
    int mark = part.indexOf('?');
    String id = SitePath.decoded(mark < 0 ? part : part.substring(0, mark));
    int length = mark < 0 ? part.length() : mark;
    Optional<Block.Experiment> experiment = article.experiment(id);
    if (experiment.isEmpty()) {
      List<String> known = article.experiments().stream().map(Block.Experiment::id).toList();
      String hint = Suggestion.hint(id, known);
      add(start, length, "there is no experiment \"" + id + "\" to link to", hint);
    } else if (!seen.add(id)) {
      add(start, length, "the link has two states of \"" + id + "\"", "keep one");
    } else if (mark < 0 || mark == part.length() - 1) {
      add(start, length, "the link has no state of \"" + id + "\"", "write " + id + "?key=value");
    } else {
      state(experiment.get(), part, start, mark + 1);
    }
  }

  private void state(Block.Experiment experiment, String part, int start, int from) {
    List<Entry> changes = new ArrayList<>();
    int at = from;
    for (String pair : part.substring(from).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        String message = "this is no setting: \"" + pair + "\"";
        add(start + at, pair.length(), message, "write key=value, joined by &");
      } else {
        String key = SitePath.decoded(pair.substring(0, equals));
        String value = SitePath.decoded(pair.substring(equals + 1));
        changes.add(new Entry(key, value, start + at, start + at + equals + 1));
      }
      at += pair.length() + 1;
    }
    changes.forEach(change -> ours(experiment, change));
    // As the page merges them.
    List<Entry> merged = Entries.of(experiment.settings()).with(changes);
    ExperimentParser.Parsed parsed =
        ExperimentParser.parse(experiment.definition().study(), merged, OURS);
    for (SpecProblem problem : parsed.problems()) {
      // The author's text has no place in the link: the link as a whole is at fault.
      boolean whole = problem.offset() == 0;
      add(
          whole ? start : problem.offset(),
          whole ? part.length() : problem.length(),
          problem.message(),
          problem.hint());
    }
  }

  private void ours(Block.Experiment experiment, Entry change) {
    List<String> devices = ReaderDevices.of(experiment.definition().study());
    String value = change.value();
    if (change.key().equals(DEVICE) && !devices.contains(value)) {
      String message =
          "device must be one of " + String.join(", ", devices) + ", not \"" + value + "\"";
      String hint = ReaderDevices.hint(experiment.definition().study(), value);
      add(change.valueOffset(), value.length(), message, hint);
    } else if (change.key().equals(RUN) && !value.equals("1")) {
      add(change.valueOffset(), value.length(), "run must be 1, not \"" + value + "\"", "");
    }
  }

  private void add(int offset, int length, String message, String hint) {
    problems.add(new SpecProblem(offset, Math.max(1, length), message, hint));
  }
}
