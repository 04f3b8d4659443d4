package orrery.webdemo.teavm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder of modules, with a note beside each of what it was compiled from, by which a later build
 * sees that there is nothing to do.
 *
 * <p>A note has a digest of the module, one of the toolchain and all inputs, and the inputs' names,
 * a line each.
 */
final class ModuleFolder {
  private static final String NOTE = ".inputs";

  private final Path folder;
  private final ClassPath path;
  private final String toolchain;

  /**
   * A folder, which need not exist.
   *
   * @param path has the inputs
   * @param toolchain a digest of what compiles them
   */
  ModuleFolder(Path folder, ClassPath path, String toolchain) {
    this.folder = folder;
    this.path = path;
    this.toolchain = toolchain;
  }

  /** Returns the modules that are missing, damaged, or compiled from other class files. */
  List<EngineModule> stale(List<EngineModule> modules) throws IOException {
    List<EngineModule> stale = new ArrayList<>();
    for (EngineModule module : modules) {
      if (!isCurrent(module)) {
        stale.add(module);
      }
    }
    return stale;
  }

  private boolean isCurrent(EngineModule module) throws IOException {
    Path file = folder.resolve(module.file());
    Path note = folder.resolve(module.file() + NOTE);
    if (!Files.isRegularFile(note) || !Files.isRegularFile(file)) {
      return false;
    }
    List<String> lines = Files.readAllLines(note, UTF_8);
    return lines.size() > 2
        && lines.get(0).equals(new Digest().add(Files.readAllBytes(file)).text())
        && lines.get(1).equals(digest(module, new TreeSet<>(lines.subList(2, lines.size()))));
  }

  /** Writes a module, and the note on it. */
  void write(EngineModule module, Compiler.Compiled compiled) throws IOException {
    StringBuilder note = new StringBuilder();
    note.append(new Digest().add(compiled.bytes()).text()).append('\n');
    note.append(digest(module, compiled.inputs())).append('\n');
    compiled.inputs().forEach(input -> note.append(input).append('\n'));
    Files.createDirectories(folder);
    Files.write(folder.resolve(module.file()), compiled.bytes());
    Files.writeString(folder.resolve(module.file() + NOTE), note, UTF_8);
  }

  private String digest(EngineModule module, SortedSet<String> inputs) {
    Digest digest = new Digest().add(toolchain).add(module.toString());
    inputs.forEach(input -> digest.add(input).add(path.digest(input)));
    return digest.text();
  }

  /** Deletes what other modules have left: those of a study that there is no more. */
  void keepOnly(List<EngineModule> modules) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<String> wanted = modules.stream().map(EngineModule::file).toList();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        boolean note = name.endsWith(NOTE);
        String module = note ? name.substring(0, name.length() - NOTE.length()) : name;
        if (!wanted.contains(module)) {
          Files.delete(file);
        }
      }
    }
  }
}
