package orrery.site.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.study.Experiment;

/**
 * The candidates, and the resources to close after measuring. A candidate that cannot take part is
 * a problem among the results.
 */
public final class Lineup implements AutoCloseable {
  private static final String NO_BROWSER =
      "no browser was found: install Chromium, or set ORRERY_BROWSER to a Chromium or Chrome";
  private static final String NO_COMPILER = "no C compiler was found: install gcc";

  private final BenchResults results;
  private final HarnessFiles files;
  private final Duration limit;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Sweep> sweeps = new ArrayList<>();
  private Optional<HarnessPage> page = Optional.empty();

  /**
   * Starts without candidates.
   *
   * @param files the files of the page and of the C program
   * @param limit the longest that a browser, a compiler or a program may take to answer
   */
  public Lineup(BenchResults results, HarnessFiles files, Duration limit) {
    this.results = results;
    this.files = files;
    this.limit = limit;
  }

  /** Adds a candidate that is ready. */
  public void add(Candidate candidate) {
    candidates.add(candidate);
  }

  /** Adds a sweep that is ready. */
  public void add(Sweep sweep) {
    sweeps.add(sweep);
  }

  /** Opens the page in a browser, and adds all that it can time, and a sweep. */
  public void addPage(Optional<Browser> browser, Experiment experiment) {
    try {
      HarnessPage opened = HarnessPage.open(require(browser, NO_BROWSER), files, limit);
      page = Optional.of(opened);
      results.fact("browser", opened.version());
      candidates.addAll(opened.candidates());
      sweeps.add(opened.sweep(experiment));
      opened.problems().forEach(results::problem);
    } catch (CandidateFailure lost) {
      results.problem(lost.getMessage());
    }
  }

  /** Compiles the product in C, and adds it. */
  public void addC(Optional<CCompiler> compiler) {
    try {
      CCompiler found = require(compiler, NO_COMPILER);
      candidates.add(CProgram.start(found, files, limit));
      results.fact("c", found.command());
    } catch (CandidateFailure lost) {
      results.problem(lost.getMessage());
    }
  }

  /** Starts PyTorch in a Python, and adds it. */
  public void addTorch(String python) {
    try {
      TorchProgram program = TorchProgram.start(python, limit);
      candidates.add(program);
      results.fact("pytorch", program.version());
    } catch (CandidateFailure lost) {
      results.problem(lost.getMessage());
    }
  }

  private static <T> T require(Optional<T> part, String otherwise) throws CandidateFailure {
    if (part.isEmpty()) {
      throw new CandidateFailure(otherwise);
    }
    return part.get();
  }

  /** The candidates, in the order of their turns. */
  public List<Candidate> candidates() {
    return List.copyOf(candidates);
  }

  /** The sweeps, in the order of their turns. */
  public List<Sweep> sweeps() {
    return List.copyOf(sweeps);
  }

  @Override
  public void close() {
    candidates.forEach(Candidate::close);
    page.ifPresent(HarnessPage::close);
  }
}
