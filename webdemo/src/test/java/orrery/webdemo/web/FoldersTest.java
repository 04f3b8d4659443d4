package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the folders of the page's modules. */
class FoldersTest {
  /**
   * The folders that modules of a folder may import from, besides their own; types in comments
   * count.
   */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "settings", Set.of(),
          "figure", Set.of("d3"),
          "page", Set.of("settings", "figure"),
          "controls", Set.of("settings", "page"),
          "parts", Set.of("settings", "figure", "page"),
          "prose", Set.of("settings", "page"),
          "element", Set.of("settings", "figure", "page", "controls", "parts", "prose"),
          "worker", Set.of(),
          "theme", Set.of());

  private static final Pattern IMPORT =
      Pattern.compile("(?:\\bfrom |\\bimport |\\bimport\\()['\"](\\.[^'\"]+)['\"]");

  private static final SortedMap<Path, Set<Path>> IMPORTS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (Path source : Sources.all()) {
      Path module = Sources.TOP.relativize(source);
      IMPORTS.put(module, imports(module, Files.readString(source)));
    }
  }

  private static Set<Path> imports(Path module, String text) {
    Set<Path> imports = new TreeSet<>();
    IMPORT
        .matcher(text)
        .results()
        .forEach(found -> imports.add(module.resolveSibling(found.group(1)).normalize()));
    return imports;
  }

  @Test
  void everyModuleLiesInAFolderWhoseArrowsAreGiven() {
    assertThat(IMPORTS.keySet())
        .hasSizeGreaterThan(50)
        .allSatisfy(module -> assertThat(ARROWS).containsKey(folder(module)));
  }

  @Test
  void foldersImportEachOtherInOneDirection() {
    Set<String> against = new TreeSet<>();
    IMPORTS.forEach(
        (module, imports) -> {
          for (Path imported : imports) {
            String folder = folder(imported);
            if (!folder.equals(folder(module)) && !ARROWS.get(folder(module)).contains(folder)) {
              against.add(module + " imports " + imported);
            }
          }
        });
    assertThat(against).isEmpty();
  }

  @Test
  void theArrowsThemselvesHaveNoCycles() {
    SortedMap<String, Set<String>> arrows = new TreeMap<>(ARROWS);
    arrows.put("d3", Set.of());
    assertThat(cycle(arrows)).isEmpty();
  }

  @Test
  void everyImportFindsItsModuleAndNoModuleImportsInACircle() {
    SortedMap<Path, Set<Path>> modules = new TreeMap<>(IMPORTS);
    modules.put(Path.of("d3.js"), Set.of());
    IMPORTS.values().forEach(imports -> assertThat(modules.keySet()).containsAll(imports));
    assertThat(cycle(modules)).isEmpty();
  }

  @Test
  void aCycleIsFound() {
    Map<String, Set<String>> arrows =
        Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b"), "d", Set.of());
    assertThat(cycle(new TreeMap<>(arrows))).containsExactly("a", "b", "c");
  }

  /** Returns the members of cycles, and all that import them; empty without a cycle. */
  private static <T> Set<T> cycle(SortedMap<T, Set<T>> arrows) {
    Set<T> left = new TreeSet<>(arrows.keySet());
    Deque<T> ready = new ArrayDeque<>(left);
    while (!ready.isEmpty()) {
      T one = ready.pop();
      if (left.contains(one) && arrows.get(one).stream().noneMatch(left::contains)) {
        left.remove(one);
        ready.addAll(left);
      }
    }
    return left;
  }

  /** Returns the folder of a module; for a library at the top, its name. */
  private static String folder(Path module) {
    String first = module.getName(0).toString();
    return List.of("d3.js").contains(first) ? "d3" : first;
  }
}
