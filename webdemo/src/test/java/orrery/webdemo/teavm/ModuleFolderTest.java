package orrery.webdemo.teavm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFolderTest {
  private static final EngineModule ONE = module("one");
  private static final EngineModule TWO = module("two");
  private static final List<EngineModule> BOTH = List.of(ONE, TWO);

  @TempDir private Path classes;
  @TempDir private Path modules;

  @BeforeEach
  void bothAreCompiled() throws IOException {
    write(classes, "Core.class", "core");
    write(classes, "One.class", "one");
    write(classes, "Two.class", "two");
    ModuleFolder folder = folder("a toolchain");
    folder.write(ONE, compiled("Core.class", "One.class", "NotThere.class"));
    folder.write(TWO, compiled("Core.class", "Two.class"));
  }

  @Test
  void whatIsUnchangedIsNotCompiledAgain() throws IOException {
    write(classes, "Core.class", "core");
    write(classes, "Another.class", "of a study that is new");
    assertThat(folder("a toolchain").stale(BOTH)).isEmpty();
  }

  @Test
  void aChangedStudyMakesItsOwnModuleStale() throws IOException {
    write(classes, "One.class", "one, and more");
    assertThat(folder("a toolchain").stale(BOTH)).containsExactly(ONE);
  }

  @Test
  void aChangeOfTheCoreMakesAllStale() throws IOException {
    write(classes, "Core.class", "core, and more");
    assertThat(folder("a toolchain").stale(BOTH)).isEqualTo(BOTH);
  }

  @Test
  void anotherToolchainMakesAllStale() throws IOException {
    assertThat(folder("a newer toolchain").stale(BOTH)).isEqualTo(BOTH);
  }

  @Test
  void anInputThatHasAppearedOrIsGoneCountsAsChanged() throws IOException {
    write(classes, "NotThere.class", "now it is");
    assertThat(folder("a toolchain").stale(BOTH)).containsExactly(ONE);
    Files.delete(classes.resolve("Two.class"));
    assertThat(folder("a toolchain").stale(BOTH)).isEqualTo(BOTH);
  }

  @Test
  void aModuleOfAnotherStudyUnderTheSameNameIsStale() throws IOException {
    EngineModule renamed = new EngineModule(ONE.file(), ONE.main(), Optional.of(String.class));
    assertThat(folder("a toolchain").stale(List.of(renamed, TWO))).containsExactly(renamed);
  }

  @Test
  void aModuleThatIsMissingOrBrokenOrHasNoNoteIsCompiledAgain() throws IOException {
    write(modules, ONE.file(), "half a mod");
    Files.delete(modules.resolve(TWO.file()));
    assertThat(folder("a toolchain").stale(BOTH)).isEqualTo(BOTH);
    folder("a toolchain").write(TWO, compiled("Core.class", "Two.class"));
    assertThat(folder("a toolchain").stale(BOTH)).containsExactly(ONE);
    Files.delete(modules.resolve(TWO.file() + ".inputs"));
    assertThat(folder("a toolchain").stale(BOTH)).isEqualTo(BOTH);
  }

  @Test
  void aBrokenNoteIsNoNote() throws IOException {
    write(modules, ONE.file() + ".inputs", "");
    write(modules, TWO.file() + ".inputs", "a\nb\nc\n");
    assertThat(folder("a toolchain").stale(BOTH)).isEqualTo(BOTH);
  }

  @Test
  void whatIsNoLongerWantedIsDeleted() throws IOException {
    folder("a toolchain").keepOnly(List.of(TWO));
    try (var left = Files.list(modules)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("two.wasm", "two.wasm.inputs");
    }
    assertThat(folder("a toolchain").stale(List.of(TWO))).isEmpty();
  }

  /** Returns the folder as the next build reads it. */
  private ModuleFolder folder(String toolchain) {
    return new ModuleFolder(
        modules, new ClassPath(List.of(new File(classes.toString()))), toolchain);
  }

  private static EngineModule module(String name) {
    return new EngineModule(name + ".wasm", "Main", Optional.empty());
  }

  private static Compiler.Compiled compiled(String... inputs) {
    SortedSet<String> names = new TreeSet<>(List.of(inputs));
    return new Compiler.Compiled(new byte[] {0, 'a', 's', 'm'}, names);
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
