package orrery.site.memo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionsTest {
  private final Versions<List<String>, String> versions = new Versions<>();

  @Test
  void aValueIsThatOfOneObjectAndNotOfAnEqualOne() {
    List<String> first = new ArrayList<>(List.of("x"));
    List<String> equal = new ArrayList<>(first);
    assertThat(versions.get("a", first, source -> "made")).isEqualTo("made");
    assertThat(versions.get("a", first, source -> "again")).isEqualTo("made");
    assertThat(versions.find("a", equal)).isEmpty();
    assertThat(versions.find("b", first)).isEmpty();
    assertThat(versions.get("a", equal, source -> "anew")).isEqualTo("anew");
    assertThat(versions.find("a", first)).isEmpty();
  }

  @Test
  void whatIsGoneIsForgotten() {
    List<String> source = List.of("x");
    versions.put("a", source, "one");
    versions.put("b", source, "two");
    versions.retain(Set.of("b"));
    assertThat(versions.find("a", source)).isEmpty();
    assertThat(versions.find("b", source)).contains("two");
    versions.clear();
    assertThat(versions.find("b", source)).isEmpty();
  }
}
