package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTest {
  private static final String RANGE =
      "{name: 'peak', said: 'in 1..2', seeds: false,"
          + " low: {number: 1, open: false}, high: {number: 2, open: false}}";
  private static final String TIMES =
      "{name: 'peak', said: '> 3 * end', seeds: true,"
          + " low: {number: 3, of: 'race', name: 'end', plus: 1, open: true},"
          + " high: {number: null, open: true}}";

  @TempDir private Path folder;

  private String call(String function, String arguments) throws IOException {
    try (PageModules modules = new PageModules(folder)) {
      return modules.call("claim.js", function, arguments);
    }
  }

  private String judged(String claim, String run) throws IOException {
    return call("assessClaim", "{claim: " + claim + ", finding: () => null, " + run + "}");
  }

  @Test
  void theEndsOfARangeAreInItUnlessTheyAreOpen() throws IOException {
    assertThat(call("holds", RANGE + ", 2, null")).isEqualTo("true");
  }

  @Test
  void anEndMayBeSoManyTimesAFindingAndMore() throws IOException {
    String finding = "(of, name) => (of === 'race' && name === 'end' ? 2 : null)";
    assertThat(call("holds", TIMES + ", 7, " + finding)).isEqualTo("false");
  }

  @Test
  void whatIsNotFiniteIsInNoRange() throws IOException {
    assertThat(call("holds", TIMES + ", Infinity, () => 0")).isEqualTo("false");
  }

  @Test
  void aClaimThatHoldsHereSaysWhatWasFoundHere() throws IOException {
    assertThat(judged(RANGE, "changed: false, same: true, value: 1.5, printed: 1.5"))
        .isEqualTo(
            "{\"state\":\"here\",\"label\":\"Checked again on this machine\",\"words\":\"Checked"
                + " again on this machine, with the same bits. Claimed: peak in 1..2. Found here:"
                + " 1.5.\"}");
  }

  @Test
  void aClaimThatDoesNotHoldHereSaysWhatTheBuildFound() throws IOException {
    assertThat(judged(RANGE, "changed: false, same: false, value: 2.5, printed: 1.5"))
        .isEqualTo(
            "{\"state\":\"differs\",\"label\":\"Does not hold on this machine\",\"words\":\"Does"
                + " not hold on this machine. Claimed: peak in 1..2. Found here: 2.5; in the author's build:"
                + " 1.5.\"}");
  }

  @Test
  void withOtherSettingsAClaimSpeaksOfTheAuthors() throws IOException {
    assertThat(judged(RANGE, "changed: true, same: false, value: 2.5, printed: 1.5"))
        .isEqualTo(
            "{\"state\":\"other\",\"label\":\"Claimed of the author's settings\",\"words\":\"This"
                + " is about the author's settings. Claimed: peak in 1..2. Found with yours: 2.5,"
                + " and not in the range.\"}");
  }

  @Test
  void aClaimOfSingleSeedsHoldsWhereAllBitsAreTheSame() throws IOException {
    assertThat(judged(TIMES, "changed: false, same: true, value: 0.5, printed: 0.5"))
        .isEqualTo(
            "{\"state\":\"here\",\"label\":\"Checked again on this machine\",\"words\":\"Checked"
                + " again on this machine, with the same bits. Claimed: peak > 3 * end, of single"
                + " seeds. Found here: 0.5.\"}");
  }
}
