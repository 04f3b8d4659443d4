package orrery.site.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

  @Test
  void aPathGetsItsSlash() {
    assertThat(BaseUrl.parse("https://example.org"))
        .contains(new BaseUrl("https://example.org", "/"));
    assertThat(BaseUrl.parse("https://example.org:8443/a/b"))
        .contains(new BaseUrl("https://example.org:8443", "/a/b/"));
  }

  @Test
  void addressesStartWithIt() {
    BaseUrl base = BaseUrl.parse("https://example.org/sub/").orElseThrow();
    assertThat(base.path("tags/")).isEqualTo("/sub/tags/");
    assertThat(base.absolute("tags/")).isEqualTo("https://example.org/sub/tags/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "ftp://example.org",
        "https://",
        "https://a.b/?q",
        "https://a.b/#x",
        "https://a.b/../c",
        "https://me@a.b/",
        "https://a b/"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThat(BaseUrl.parse(text)).isEmpty();
  }
}
