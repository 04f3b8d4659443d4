package orrery.site.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import orrery.site.script.Library;
import orrery.site.script.Library.Answer;
import orrery.site.script.Scripts;

class LanguagesTest {
  /** Names that highlight.js does not know, for languages that it does. */
  private static final Set<String> OURS =
      Set.of(
          "cuda",
          "cu",
          "wgsl",
          "hlsl",
          "jl",
          "octave",
          "jsonl",
          "ndjson",
          "plain",
          "none",
          "output",
          "log",
          "pseudocode");

  @Test
  void everyLanguageOfOurListIsThereUnderEachOfItsNames() {
    Set<String> files = new TreeSet<>();
    Set<String> names = new TreeSet<>(Languages.names());
    names.forEach(name -> files.addAll(Languages.named(name).orElseThrow().files()));
    Library all = HighlightJs.library(List.copyOf(files));
    String list =
        "import './highlight.js';\nimport './grammars.js';\n"
            + "export function call() { return globalThis.hljs.listLanguages()"
            + ".flatMap((name) => [name, ...(globalThis.hljs.getLanguage(name).aliases ?? [])]); }";
    Map<String, String> modules = new HashMap<>(all.files());
    modules.put("list.js", list);
    try (Scripts scripts = new Scripts(1)) {
      Answer answer = scripts.call(new Library("list", modules, "list.js"), List.of()).join();
      names.removeAll(OURS);
      assertThat(new TreeSet<>(((Answer.Returned) answer).values())).isEqualTo(names);
    }
  }
}
