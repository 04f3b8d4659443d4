package orrery.site.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.memo.Memo;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

class AbbreviationsTest {
  @TempDir Path cache;

  @Test
  void anEntryIsReadWithTheAbbreviationsThatItUsesAndThoseThatTheyUse() {
    Abbreviations abbreviations = new Abbreviations();
    assertThat(abbreviations.add("@string{j = {Journal}}")).isTrue();
    assertThat(abbreviations.add("@string{other = {Other}}")).isTrue();
    assertThat(abbreviations.add("@STRING(JMLR = j #\n \" of Learning\")")).isTrue();
    assertThat(abbreviations.add("@string{}")).isTrue();
    assertThat(abbreviations.usedBy("@article{a, journal = jmlr}"))
        .isEqualTo("@string{j = {Journal}}@STRING(JMLR = j #  \" of Learning\")");
    assertThat(abbreviations.usedBy("@article{a, journal = {A}}")).isEmpty();
  }

  @Test
  void namesThatUseEachOtherAreReadOnce() {
    Abbreviations abbreviations = new Abbreviations();
    abbreviations.add("@string{a = {x}}");
    abbreviations.add("@string{b = a}");
    abbreviations.add("@string{a = b}");
    assertThat(abbreviations.usedBy("a")).isEqualTo("@string{b = a}@string{a = b}");
    abbreviations.add("@string{c = a}");
    assertThat(abbreviations.usedBy("c")).isEqualTo("@string{b = a}@string{a = b}@string{c = a}");
  }

  @Test
  void abbreviationsThatDoubleEachOtherAreReportedAndTheRestIsRead() {
    StringBuilder text = new StringBuilder("@string{a0 = {twenty characters of it}}\n");
    for (int i = 1; i <= 30; i++) {
      text.append("@string{a%d = a%d # a%d}\n".formatted(i, i - 1, i - 1));
    }
    List<Problem> problems = new ArrayList<>();
    Bibliography works = read(text + "@book{good, title = {Good}, year = 2020}\n", problems);
    assertThat(works.keys()).containsExactly("good");
    assertThat(problems.get(0).code().id()).isEqualTo("C013");
    assertThat(problems.get(0).message())
        .isEqualTo("this abbreviation comes to more than 10000 characters");
    assertThat(problems.get(0).place().line()).isEqualTo(9);
    assertThat(problems.get(0).hint()).isEqualTo("write its text where it is used");
  }

  @Test
  void anEntryThatIsLongOnlyWithItsAbbreviationsIsReported() {
    List<Problem> problems = new ArrayList<>();
    Bibliography works =
        read(
            "@string{a = {%s}}\n@book{long, title = a%s}\n@book{good, title = a}\n"
                .formatted("x".repeat(9_900), " # a".repeat(10)),
            problems);
    assertThat(works.keys()).containsExactly("good");
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly("the entry \"long\" comes to more than 100,000 characters");
    assertThat(problems.get(0).place().line()).isEqualTo(2);
  }

  private Bibliography read(String text, List<Problem> problems) {
    SourceFile file = new SourceFile(Path.of("works.bib"), "works.bib", text);
    return Bibliography.of(List.of(file), new Memo(cache), problems);
  }
}
