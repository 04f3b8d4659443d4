package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FragmentTest {
  private static final String KNOWN =
      "({devices: ['wasm-simd', 'wasm'], entries: ["
          + "{name: 'features', kind: 'integer', min: 1, max: 4000, swept: true, choices: []},"
          + "{name: 'noise', kind: 'number', min: 0, max: 2, swept: false, choices: []},"
          + "{name: 'model', kind: 'choice', min: 0, max: 1, choices: ['relu', 'gaussian']},"
          + "{name: 'seeds', kind: 'integer', min: 1, max: 200, choices: []}]})";

  @TempDir private Path folder;
  private PageModules modules;

  @BeforeEach
  void open() throws IOException {
    modules = new PageModules(folder);
  }

  @AfterEach
  void close() {
    modules.close();
  }

  private String parsed(String hash) throws IOException {
    return modules.call("fragment.js", "parse", PageModules.quoted(hash));
  }

  private String read(String query) throws IOException {
    return modules
        .eval(
            "(fragment, known) => { const { values, device, run, ignored } ="
                + " fragment.read(fragment.parse('#x?' + known.query).parts[0].pairs, known);"
                + " return JSON.stringify([[...values], device, run, ignored]); }")
        .execute(
            modules.exportsOf("fragment.js"),
            modules.eval("({...%s, query: %s})".formatted(KNOWN, PageModules.quoted(query))))
        .asString();
  }

  @Test
  void aFragmentWithoutAQuestionMarkIsAnOrdinaryOne() throws IOException {
    assertThat(parsed("#the-peak;x"))
        .isEqualTo("{\"isState\":false,\"isTooLong\":false,\"parts\":[]}");
  }

  @Test
  void severalExperimentsAreJoinedBySemicolons() throws IOException {
    assertThat(parsed("#a?noise=0.5&seed=3;b?run=1"))
        .isEqualTo(
            "{\"isState\":true,\"isTooLong\":false,\"parts\":["
                + "{\"id\":\"a\",\"text\":\"a?noise=0.5&seed=3\","
                + "\"pairs\":[[\"noise\",\"0.5\"],[\"seed\",\"3\"]]},"
                + "{\"id\":\"b\",\"text\":\"b?run=1\",\"pairs\":[[\"run\",\"1\"]]}]}");
  }

  @Test
  void whatIsEncodedWronglyHasNoValue() throws IOException {
    assertThat(parsed("a?noise=%zz&%=1")).endsWith("\"pairs\":[[\"noise\",null],[\"%\",\"1\"]]}]}");
  }

  @Test
  void aMillionCharactersAreNoState() throws IOException {
    assertThat(parsed("a?" + "x".repeat(1_000_000)))
        .isEqualTo("{\"isState\":true,\"isTooLong\":true,\"parts\":[]}");
  }

  @Test
  void valuesThatTheStudyAdmitsAreRead() throws IOException {
    assertThat(read("noise=0.5&model=gaussian&features=5..1000:12&seeds=20&device=wasm&run=1"))
        .isEqualTo(
            "[[[\"noise\",\"0.5\"],[\"model\",\"gaussian\"],[\"features\",\"5..1000:12\"],"
                + "[\"seeds\",\"20\"]],\"wasm\",true,[]]");
  }

  @Test
  void whatTheEngineWouldRefuseIsIgnored() throws IOException {
    assertThat(
            read(
                "noise=3&model=gauss&features=9..5&seeds=1..4&device=webgpu&run=yes&nosie=1"
                    + "&noise=%0A:seeds:%20200&noise"))
        .isEqualTo(
            "[[],null,false,[\"noise\",\"model\",\"features\",\"seeds\",\"device\",\"run\","
                + "\"nosie\",\"noise\",\"noise\"]]");
  }

  @Test
  void aKeyCountsOnce() throws IOException {
    assertThat(read("noise=0.5&noise=0.6"))
        .isEqualTo("[[[\"noise\",\"0.5\"]],null,false,[\"noise\"]]");
  }

  @Test
  void whatIsIgnoredIsNamedShortly() throws IOException {
    assertThat(
            modules.call(
                "fragment.js",
                "describeIgnored",
                "['foo', '<b>\\n\\u202e' + 'x'.repeat(99), '', 'bar']"))
        .isEqualTo("Ignored in the link: foo, <b> xxxxxxxxxxxxxxxxxxxx…, ? and 1 more.");
    assertThat(modules.call("fragment.js", "describeIgnored", "[]")).isEmpty();
  }

  @Test
  void aPartIsWrittenSoThatItReadsBack() throws IOException {
    assertThat(
            modules.call(
                "fragment.js",
                "format",
                "'größe', [['features', '5..1000:12'], ['budget', '1,  2, 3'], ['x', 'a&b;c=d?']]"))
        .isEqualTo("gr%C3%B6%C3%9Fe?features=5..1000:12&budget=1,2,3&x=a%26b%3Bc%3Dd%3F");
    assertThat(modules.call("fragment.js", "format", "'a', []")).isEmpty();
  }

  @Test
  void onlyOnesOwnPartIsReplaced() throws IOException {
    assertThat(modules.call("fragment.js", "replaced", "'#a?x=1;b?y=%zz', 'a', 'a?x=2'"))
        .isEqualTo("a?x=2;b?y=%zz");
    assertThat(modules.call("fragment.js", "replaced", "'#a?x=1;b?y=2', 'a', ''"))
        .isEqualTo("b?y=2");
    assertThat(modules.call("fragment.js", "replaced", "'#the-peak', 'a', 'a?x=2'"))
        .isEqualTo("a?x=2");
    assertThat(modules.call("fragment.js", "replaced", "'#b?y=2', 'a', 'a?x=2'"))
        .isEqualTo("b?y=2;a?x=2");
  }
}
