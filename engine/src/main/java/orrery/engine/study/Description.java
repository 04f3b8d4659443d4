package orrery.engine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A description of a study for people: a sentence, a paper, and the meaning of each of its numbers.
 *
 * <pre>{@code
 * Description.of("The error falls, peaks and falls again", "Belkin and others 2019", "https://...")
 *     .measure("test-error", "the mean squared error on new examples")
 *     .finding("peak.features", "how many features there are where the error is greatest")
 * }</pre>
 *
 * <p>It is made in a method, and never in a static field: the browser does not ask for it, and so
 * has none of its bytes.
 *
 * @param sentence what it shows, without a full stop
 * @param paper what to read, such as {@code Belkin and others 2019}
 * @param link where that is
 * @param measures the measures and curves of a trial
 * @param findings those of a run, by their names without settings in brackets
 */
public record Description(
    String sentence, String paper, String link, List<Term> measures, List<Term> findings) {
  public Description {
    measures = List.copyOf(measures);
    findings = List.copyOf(findings);
  }

  /**
   * A name and its meaning.
   *
   * @param about what it is, a noun in plain English without a full stop
   */
  public record Term(String name, String about) {}

  /** A description of nothing yet. */
  public static Description of(String sentence, String paper, String link) {
    return new Description(sentence, paper, link, List.of(), List.of());
  }

  /** The same with one more measure or curve. */
  public Description measure(String name, String about) {
    return new Description(sentence, paper, link, with(measures, name, about), findings);
  }

  /** The same with one more finding. */
  public Description finding(String name, String about) {
    return new Description(sentence, paper, link, measures, with(findings, name, about));
  }

  /** The meaning of a finding, with settings in brackets behind its name or without. */
  public Optional<String> ofFinding(String name) {
    int bracket = name.indexOf('[');
    return of(bracket < 0 ? name : name.substring(0, bracket), findings);
  }

  /** The meaning of a measure or a curve. */
  public Optional<String> ofMeasure(String name) {
    return of(name, measures);
  }

  private static Optional<String> of(String name, List<Term> terms) {
    for (Term term : terms) {
      if (term.name().equals(name)) {
        return Optional.of(term.about());
      }
    }
    return Optional.empty();
  }

  private static List<Term> with(List<Term> terms, String name, String about) {
    List<Term> more = new ArrayList<>(terms);
    more.add(new Term(name, about));
    return more;
  }
}
