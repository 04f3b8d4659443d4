package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

class ProblemTextTest {
  private static final String FILE = "content/posts/x/index.md";

  private static Problem at(int line, int column, String text, int length, String message) {
    return Problem.error(
        Code.UNKNOWN_COMMAND, new Place(FILE, line, column, text, length), message, "");
  }

  @Test
  void aProblemShowsItsPlaceItsLineAndWhatToDo() {
    Place place = new Place(FILE, 42, 6, "Let $\\foo{x}$ be", 4);
    assertThat(
            ProblemText.of(
                Problem.error(
                    Code.UNKNOWN_COMMAND, place, "unknown command \\foo", "did you mean \\phi?")))
        .isEqualTo(
            """
            content/posts/x/index.md:42:6: error[M002]: unknown command \\foo
                Let $\\foo{x}$ be
                     ^^^^
                hint: did you mean \\phi?
            """);
  }

  @Test
  void aWholeFileHasNoLine() {
    assertThat(
            ProblemText.of(
                Problem.warning(Code.NOT_UTF8, Place.file("content"), "no articles", "")))
        .isEqualTo("content: warning[S001]: no articles\n");
  }

  @Test
  void allAreSortedAndCountedAndNoneIsSaidTwice() {
    Problem second = at(3, 1, "b", 1, "second");
    Problem first = at(2, 7, "a tab\tx", 3, "first");
    Problem warning =
        Problem.warning(Code.FRONT_MATTER_NEVER_CLOSED, Place.file("content/z.md"), "third", "");
    assertThat(ProblemText.of(List.of(warning, second, first, second)))
        .isEqualTo(
            """
            content/posts/x/index.md:2:7: error[M002]: first
                a tab\tx
                     \t^
            content/posts/x/index.md:3:1: error[M002]: second
                b
                ^
            content/z.md: warning[F001]: third
            2 errors, 1 warning
            """);
  }

  @Test
  void nothingWrongIsNothingSaid() {
    assertThat(ProblemText.of(List.of())).isEmpty();
  }

  @Test
  void aLongLineIsShownAroundItsProblem() {
    String line = "x".repeat(300) + "!" + "y".repeat(300);
    assertThat(ProblemText.of(at(1, 301, line, 1, "here")))
        .isEqualTo(
            FILE
                + ":1:301: error[M002]: here\n"
                + "    …"
                + "x".repeat(48)
                + "!"
                + "y".repeat(47)
                + "…\n"
                + "    "
                + " ".repeat(49)
                + "^\n");
  }

  @Test
  void whatATerminalWouldObeyIsNotPrinted() {
    assertThat(ProblemText.of(at(1, 6, "\u001b[31mred", 3, "here")))
        .isEqualTo(FILE + ":1:6: error[M002]: here\n    \uFFFD[31mred\n         ^^^\n");
  }

  @Test
  void whatATerminalWouldObeyIsNotPrintedOfNamesAndMessages() {
    Problem problem =
        Problem.error(Code.NAME_WITHOUT_ADDRESS, Place.file("a\nb\u001b.md"), "no \u009b", "\r");
    assertThat(ProblemText.of(problem))
        .isEqualTo("a\uFFFDb\uFFFD.md: error[S007]: no \uFFFD\n    hint: \uFFFD\n");
  }

  @Test
  void aCaretStandsUnderWideCharactersToo() {
    assertThat(ProblemText.of(at(1, 3, "深さ x", 2, "here")))
        .isEqualTo(FILE + ":1:3: error[M002]: here\n    深さ x\n       ^^\n");
  }
}
