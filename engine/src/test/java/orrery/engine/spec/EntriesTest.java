package orrery.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntriesTest {

  @Test
  void aKeyAndItsValueKnowWhereTheyStand() {
    assertThat(Entries.of(":noise: 0.3\n\n  :seeds:10  \n").entries())
        .containsExactly(new Entry("noise", "0.3", 1, 8), new Entry("seeds", "10", 16, 22));
  }

  @Test
  void aLineThatIsNoSettingIsAProblem() {
    Entries read = Entries.of(":noise: 0.3\nnoise 0.3\n");
    assertThat(read.problems())
        .containsExactly(new SpecProblem(12, 9, "this line is not a setting", "write :key: value"));
    assertThat(read.entries()).hasSize(1);
  }

  @Test
  void aLineOfColonsIsAProblemToo() {
    assertThat(Entries.of("::: x").problems()).hasSize(1);
    assertThat(Entries.of(":noise 0.3").problems()).hasSize(1);
    assertThat(Entries.of(":").problems()).hasSize(1);
  }

  @Test
  void aValueMayBeEmptyAndMayHoldColons() {
    assertThat(Entries.of(":caption: a: b\n:id:").entries())
        .containsExactly(new Entry("caption", "a: b", 1, 10), new Entry("id", "", 16, 19));
  }
}
