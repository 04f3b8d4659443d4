package orrery.site.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import orrery.site.problem.Problem.Severity;

class GuardTest {
  private static final Place PLACE = Place.file("content/posts/x.md");
  private final List<Problem> problems = new ProblemList();

  @Test
  void theResultOfWorkThatSucceedsIsReturned() {
    assertThat(Guard.call(PLACE, problems, () -> 3)).isEqualTo(Optional.of(3));
    assertThat(problems).isEmpty();
  }

  @Test
  void aFaultIsAProblemThatNamesMethodsAndNothingElse() {
    Optional<Integer> result =
        Guard.call(
            PLACE,
            problems,
            () -> {
              throw new IllegalStateException(new IllegalArgumentException("a private sentence"));
            });
    assertThat(result).isEmpty();
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(Code.FAULT);
              assertThat(problem.place()).isEqualTo(PLACE);
              assertThat(problem.message())
                  .matches(
                      "Orrery failed here: IllegalArgumentException in"
                          + " GuardTest\\.lambda\\S+:\\d+ < Guard\\.call:\\d+ < GuardTest\\.\\w+:\\d+");
            });
  }

  @Test
  void aFaultIsToldAtTheInnermostPlaceThatIsKnown() {
    Place inner = new Place("content/posts/x.md", 7, 1, "a", 1);
    Runnable fault =
        () -> {
          throw new IllegalStateException("a private sentence");
        };
    Runnable outer = () -> Guard.at(() -> Place.file("y"), () -> Guard.at(() -> inner, fault));
    Guard.run(PLACE, problems, outer);
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place()).isEqualTo(inner);
              assertThat(problem.message())
                  .startsWith("Orrery failed here: IllegalStateException in GuardTest.");
            });
  }

  @Test
  void workThatIsCancelledHasNotFailed() {
    Runnable cancelled =
        () -> {
          throw new CancellationException();
        };
    assertThatThrownBy(() -> Guard.run(PLACE, problems, () -> Guard.at(() -> PLACE, cancelled)))
        .isInstanceOf(CancellationException.class);
    assertThat(problems).isEmpty();
  }

  @Test
  void anErrorOfTheMachineSaysWhatToDo() {
    Guard.run(
        PLACE,
        problems,
        () -> {
          throw new OutOfMemoryError("Java heap space");
        });
    Guard.run(
        PLACE,
        problems,
        () -> {
          // As it comes out of a thread that did the work.
          throw new IllegalStateException("trial 3 failed", new StackOverflowError());
        });
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "this needs more memory than the program has",
            "this is nested deeper than the program can follow");
  }

  @Test
  void ofTheProblemsOfAFileTheFirstTwoHundredAreKept() {
    for (int i = 0; i < 100_000; i++) {
      problems.add(Problem.error(Code.WRONG_STATE, PLACE, "link " + i, ""));
    }
    problems.add(Problem.error(Code.WRONG_STATE, Place.file("content/posts/y.md"), "another", ""));
    assertThat(problems).hasSize(202);
    assertThat(problems.get(200))
        .isEqualTo(
            Problem.error(
                Code.TOO_MANY_PROBLEMS,
                PLACE,
                "this file has more than 200 problems",
                "only the first of them are shown"));
    assertThat(problems.get(201).message()).isEqualTo("another");
  }

  @Test
  void manyWarningsAreOneWarningMoreUntilAnErrorIsAmongThoseThatAreNotShown() {
    for (int i = 0; i < 300; i++) {
      problems.add(Problem.warning(Code.WIDE_FORMULA, PLACE, "formula " + i, ""));
    }
    assertThat(problems).hasSize(201).allMatch(one -> one.severity() == Severity.WARNING);
    problems.add(Problem.error(Code.WRONG_STATE, PLACE, "link", ""));
    problems.add(Problem.error(Code.WRONG_STATE, PLACE, "another link", ""));
    assertThat(problems).hasSize(201);
    assertThat(problems.get(200).severity()).isEqualTo(Severity.ERROR);
  }
}
