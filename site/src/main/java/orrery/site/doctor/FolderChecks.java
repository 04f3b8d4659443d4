package orrery.site.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;
import orrery.site.publish.CachePlace;
import orrery.site.publish.OutputState;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceTree;
import orrery.site.source.TreeReader;

/** The folders of a site: its articles, its cache, its output, and the room for a new one. */
final class FolderChecks {
  private static final String SETTINGS = "site.yaml";

  /** The room for a second copy of a site beside the old one, in bytes. */
  private static final long MIN_FREE = 256L << 20;

  private final Folders folders;
  private final Machine.Disk disk;

  FolderChecks(Folders folders, Machine.Disk disk) {
    this.folders = folders;
    this.disk = disk;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    addContent(findings);
    findings.add(cache());
    findings.add(output());
    findings.add(free());
    return findings;
  }

  private void addContent(List<Finding> findings) {
    String name = folders.contentName();
    if (!Files.isDirectory(folders.content())) {
      String remedy = "name it with --content, or begin a site: orrery new site NAME";
      findings.add(Finding.wrong("content", "there is no folder " + name, remedy));
      return;
    }
    List<Problem> problems = new ArrayList<>();
    SourceTree tree = TreeReader.read(folders.content(), name, problems);
    SiteSettings.of(tree, problems);
    long errors = problems.stream().filter(one -> one.severity() == Severity.ERROR).count();
    String articles = count(tree.articles().size(), "article", "articles");
    findings.add(
        errors == 0
            ? Finding.ok("content", name + ", with " + articles)
            : Finding.wrong(
                "content",
                name
                    + ", with "
                    + articles
                    + ", and "
                    + count(errors, "error", "errors")
                    + " in reading it",
                "orrery check shows each with its place"));
    findings.add(settings(name + "/" + SETTINGS, tree.settings().isPresent()));
  }

  private Finding settings(String name, boolean isRead) {
    if (isRead) {
      return Finding.ok("settings", name);
    }
    return Files.exists(folders.content().resolve(SETTINGS))
        ? Finding.wrong(
            "settings", name + " cannot be read", "orrery check says why it cannot be read")
        : Finding.warning(
            "settings",
            name + " is missing: the site is called \"Untitled\" and has no address",
            "write a title and a base-url into it");
  }

  private Finding cache() {
    Path cache = folders.cache();
    Optional<String> misplaced = misplaced(cache);
    if (misplaced.isPresent()) {
      String message = folders.cacheName() + " " + misplaced.get();
      return Finding.wrong("cache", message, "choose another --cache");
    }
    String remedy = "make it writable, delete it, or choose another --cache";
    if (!isWritable(cache)) {
      String message = folders.cacheName() + " cannot be written: every build starts anew";
      return Finding.warning("cache", message, remedy);
    }
    if (!Files.exists(cache)) {
      return Finding.ok("cache", folders.cacheName() + ", not there yet");
    }
    try (Stream<Path> files = Files.walk(cache)) {
      List<Path> entries = files.filter(Files::isRegularFile).toList();
      long bytes = 0;
      for (Path entry : entries) {
        bytes += Files.size(entry);
      }
      String size = count(entries.size(), "entry", "entries") + " of " + Bytes.text(bytes);
      return Finding.ok("cache", folders.cacheName() + ", with " + size);
    } catch (IOException | RuntimeException unreadable) {
      return Finding.warning("cache", folders.cacheName() + " cannot be read", remedy);
    }
  }

  private Optional<String> misplaced(Path cache) {
    return CachePlace.amongSources(cache, folders.content(), folders.contentName())
        .or(() -> CachePlace.amongSources(cache, folders.theme().folder(), folders.theme().name()))
        .or(() -> CachePlace.inSite(cache, folders.output(), folders.outputName()));
  }

  private Finding output() {
    OutputState state = folders.publisher().inspect(folders.content(), folders.contentName());
    String name = folders.outputName();
    Optional<Problem> objection =
        state
            .objection()
            .or(
                () ->
                    folders.publisher().overlap(folders.theme().folder(), folders.theme().name()));
    if (objection.isPresent()) {
      Problem problem = objection.get();
      return Finding.wrong("output", name + ": " + problem.message(), problem.hint());
    }
    if (state.owner().isPresent()) {
      String owner = state.owner().get().isEmpty() ? "another command" : state.owner().get();
      return Finding.warning("output", name + " is locked by " + owner, "wait until it has ended");
    }
    if (!state.leftovers().isEmpty()) {
      String left = String.join(", ", state.leftovers());
      return Finding.warning(
          "output",
          name + ", with what is left of a publication that was cut off: " + left,
          "build, check and serve put it right");
    }
    if (!isWritable(folders.output())) {
      return Finding.wrong("output", name + " cannot be written", "choose another --output");
    }
    String files = count(state.files(), "file", "files");
    return Finding.ok(
        "output", state.isMarked() ? name + ", with " + files : name + ", not there yet");
  }

  private Finding free() {
    Path folder = existing(folders.output());
    try {
      long bytes = disk.free(folder);
      String message = Bytes.text(bytes) + " free for " + folders.outputName();
      return bytes >= MIN_FREE
          ? Finding.ok("disk", message)
          : Finding.warning("disk", message, "make room: a new site is written beside the old one");
    } catch (IOException unknown) {
      return Finding.ok("disk", "this system does not say how much is free");
    }
  }

  /** Checks whether a folder can be written into, or be made. */
  private static boolean isWritable(Path folder) {
    Path found = existing(folder);
    return Files.isDirectory(found) && Files.isWritable(found);
  }

  /** Returns the folder, or the innermost around it that exists. */
  private static Path existing(Path folder) {
    Path path = folder;
    while (path.getParent() != null && !Files.exists(path)) {
      path = path.getParent();
    }
    return path;
  }

  private static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
