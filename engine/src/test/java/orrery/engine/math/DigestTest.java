package orrery.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {
  @Test
  void theTextIsSixteenDigitsInFourGroups() {
    assertThat(new Digest().text()).matches("[0-9a-f]{4}(-[0-9a-f]{4}){3}");
    assertThat(new Digest().add(1.5).add("loss").text()).isEqualTo("7023-a5b3-b135-89c7");
  }

  @Test
  void theBytesAreHashedByFnv1a() {
    // FNV-1a of the eight bytes "foobarxy" low byte first, then the finaliser.
    long bytes = 0;
    long expected = 0xcbf29ce484222325L;
    for (int i = 0; i < 8; i++) {
      bytes |= (long) "foobarxy".charAt(i) << (8 * i);
      expected = (expected ^ "foobarxy".charAt(i)) * 0x100000001b3L;
    }
    expected = (expected ^ (expected >>> 33)) * 0xff51afd7ed558ccdL;
    expected = (expected ^ (expected >>> 33)) * 0xc4ceb9fe1a85ec53L;
    assertThat(new Digest().add(bytes).value()).isEqualTo(expected ^ (expected >>> 33));
  }

  @Test
  void everyNanIsTheSame() {
    double odd = Double.longBitsToDouble(0xfff8000000000123L);
    assertThat(new Digest().add(odd).text()).isEqualTo(new Digest().add(Double.NaN).text());
    float oddFloat = Float.intBitsToFloat(0xffc00123);
    assertThat(new Digest().add(oddFloat).text()).isEqualTo(new Digest().add(Float.NaN).text());
  }

  @Test
  void minusZeroIsNotZero() {
    assertThat(new Digest().add(-0.0).text()).isNotEqualTo(new Digest().add(0.0).text());
    assertThat(new Digest().add(-0f).text()).isNotEqualTo(new Digest().add(0f).text());
  }

  @Test
  void textsDoNotRunIntoEachOther() {
    assertThat(new Digest().add("ab").add("c").text())
        .isNotEqualTo(new Digest().add("a").add("bc").text());
    assertThat(new Digest().add(new double[] {1}).add(new double[] {}).text())
        .isNotEqualTo(new Digest().add(new double[] {}).add(new double[] {1}).text());
  }

  @Test
  void theOrderMatters() {
    assertThat(new Digest().add(1L).add(2L).text())
        .isNotEqualTo(new Digest().add(2L).add(1L).text());
  }

  @Test
  void moreMayBeAddedAfterTheTextWasTaken() {
    Digest digest = new Digest().add(1L);
    String first = digest.text();
    assertThat(digest.text()).isEqualTo(first);
    assertThat(digest.add(2L).text()).isEqualTo(new Digest().add(1L).add(2L).text());
  }
}
