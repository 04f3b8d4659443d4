package orrery.site.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import orrery.site.memo.Memo;
import orrery.site.output.SiteOutput;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * Replaces the folder of a site by a new one, as a whole: the new one is written beside it, and the
 * two change places when it is complete. Files that no build wrote are carried over.
 *
 * <pre>{@code
 * try (Publisher publisher = new Publisher(www, "www", clock)) {
 *   publisher.open();         // or the reason why nothing can be published there
 *   publisher.publish(site);
 * }
 * }</pre>
 *
 * <p>Java cannot replace a folder that is not empty in one step. Between the two renames there is
 * no folder of that name; what a command that is cut off leaves, there or elsewhere, is put right
 * by the next one. From opening to closing, the folder is locked against other commands.
 */
public final class Publisher implements AutoCloseable {
  private final Path target;
  private final String name;
  private final Clock clock;
  private final Disk disk;
  private final OutputFolder folder;
  private final Siblings siblings;

  private Optional<OutputLock> lock = Optional.empty();

  /**
   * A publisher for one folder.
   *
   * @param target an absolute path, which need not exist; not the root of a file system
   * @param name its name in messages
   * @param clock for the time in the lock
   */
  public Publisher(Path target, String name, Clock clock) {
    this(target, name, clock, new LocalDisk());
  }

  Publisher(Path target, String name, Clock clock, Disk disk) {
    this.target = target;
    this.name = name;
    this.clock = clock;
    this.disk = disk;
    this.folder = new OutputFolder(disk, target);
    this.siblings = new Siblings(disk, target);
  }

  /** Returns the problem of an output that is inside of a folder of sources, or around it. */
  public Optional<Problem> overlap(Path source, String sourceName) {
    try {
      return Overlap.of(target, name, source, sourceName);
    } catch (IOException failure) {
      return Optional.of(unwritable(failure));
    }
  }

  /**
   * Locks the folder and puts right what is left of a command that was cut off. Returns the problem
   * that forbids publishing there, if any; call it before a build.
   */
  public Optional<Problem> open() {
    try {
      disk.createFolders(target.getParent());
      Optional<Problem> inUse = lock();
      if (inUse.isPresent()) {
        return inUse;
      }
      restore();
      return objection();
    } catch (IOException failure) {
      return Optional.of(unwritable(failure));
    }
  }

  /**
   * Puts right what is left of a command that was cut off, and does no more. A folder that is
   * locked is not cut off, and of a disk that refuses the next build will speak.
   */
  public void recover() {
    try {
      if (folder.isUnsettled() && lock().isEmpty()) {
        restore();
      }
    } catch (IOException refused) {
      // This command can do without.
    }
  }

  /**
   * Looks at the folder and changes nothing.
   *
   * @param source a folder that a build reads, and its name in messages
   */
  public OutputState inspect(Path source, String sourceName) {
    try {
      Optional<Problem> objection = overlap(source, sourceName);
      Manifest manifest = Manifest.read(disk, target);
      return new OutputState(
          objection.isPresent() ? objection : objection(),
          OutputLock.owner(siblings.lock()),
          folder.workingFolders(),
          Manifest.marks(target),
          manifest.size());
    } catch (IOException failure) {
      return new OutputState(
          Optional.of(unwritable(failure)), Optional.empty(), List.of(), false, 0);
    }
  }

  /** Replaces the folder by a site. The caller has called {@link #open()}, without a problem. */
  public Publication publish(SiteOutput site) {
    return publish(site, LastSite.unknown(target));
  }

  /**
   * The same, without writing what is there already.
   *
   * @param cache a folder in which is remembered what was written
   */
  public Publication publish(SiteOutput site, Path cache) {
    Memo memo = new Memo(cache);
    Publication publication = publish(site, LastSite.read(memo, target));
    if (publication.isPublished()) {
      try {
        LastSite.remember(memo, target, site.files());
      } catch (IOException unknown) {
        // The next build writes all of it again.
      }
    }
    return publication;
  }

  private Publication publish(SiteOutput site, LastSite last) {
    Manifest next = Manifest.of(site.files().keySet());
    List<String> foreign;
    try {
      Optional<Problem> objection = objection();
      if (objection.isPresent()) {
        return new Publication(List.of(), List.of(objection.get()));
      }
      foreign = folder.foreign(next);
      List<Problem> taken = foreign.stream().filter(next::collidesWith).map(this::taken).toList();
      if (!taken.isEmpty()) {
        return new Publication(List.of(), taken);
      }
      Optional<Path> mounted = folder.mountPoint(foreign);
      if (mounted.isPresent()) {
        String reason = "a mount point inside of it cannot be kept (" + mounted.get() + ")";
        return new Publication(List.of(), List.of(unwritable(reason, Refusal.MOUNT_ELSEWHERE)));
      }
      if (folder.isAsWritten(site.files(), next, last)) {
        return new Publication(foreign, List.of());
      }
      folder.swap(folder.stage(site.files(), next, last));
    } catch (IOException failure) {
      return new Publication(List.of(), List.of(withdraw(failure)));
    }
    return new Publication(foreign, settle());
  }

  /** Puts the old site back where there is none, and clears up as far as the disk allows. */
  private void restore() throws IOException {
    folder.restore();
    try {
      folder.tidy();
    } catch (IOException refused) {
      // It hinders no new site, and is tried again after that.
    }
  }

  /** Locks the folder; returns the problem of one that another command has locked. */
  private Optional<Problem> lock() throws IOException {
    if (lock.isPresent()) {
      return Optional.empty();
    }
    OutputLock.Answer answer = OutputLock.take(siblings.lock(), Owner.here(clock), disk);
    lock = answer.lock();
    String who = answer.owner().isEmpty() ? "" : ": " + answer.owner();
    return lock.isPresent()
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                Code.OUTPUT_IN_USE,
                Place.file(name),
                "another command is at work on this folder" + who,
                "wait until it has ended, or choose another --output"));
  }

  private Optional<Problem> objection() throws IOException {
    if (folder.isReplaceable()) {
      return Files.exists(target) && disk.isMountPoint(target)
          ? Optional.of(unwritable("a mount point cannot be replaced", Refusal.INSIDE))
          : Optional.empty();
    }
    return Optional.of(
        Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)
            ? Problem.error(
                Code.FOREIGN_OUTPUT,
                Place.file(name),
                "this folder is not empty, and was not written by Orrery: it is left alone",
                "choose another --output, or empty the folder")
            : Problem.error(
                Code.OUTPUT_NOT_A_FOLDER,
                Place.file(name),
                "the output must be a folder, and this is not one",
                "choose another --output"));
  }

  private Problem taken(String path) {
    return Problem.error(
        Code.FOREIGN_FILE_IN_PLACE,
        Place.file(name + "/" + path),
        "no build wrote this file, and the new site has one of the same address",
        "move it away, or remove the other from the sources");
  }

  private Problem unwritable(IOException failure) {
    Refusal refusal = Refusal.of(failure);
    return unwritable(refusal.reason(), refusal.hint());
  }

  private Problem unwritable(String reason, String hint) {
    return Problem.error(
        Code.UNWRITABLE_OUTPUT, Place.file(name), "no site can be put here: " + reason, hint);
  }

  /** Goes back to the old site, and returns the problem of the new one. */
  private Problem withdraw(IOException failure) {
    Problem problem = unwritable(failure);
    try {
      restore();
      return problem;
    } catch (IOException again) {
      String then = Files.exists(target) ? "" : "; the next command puts the old site back";
      return Problem.error(
          problem.code(), problem.place(), problem.message() + then, problem.hint());
    }
  }

  /** Carries foreign files over and clears up; returns warnings of what could not be done. */
  private List<Problem> settle() {
    try {
      folder.tidy();
      return folder.leftovers().stream().map(this::leftover).toList();
    } catch (IOException failure) {
      String message = "the new site is in place, but the old one beside it is not cleared away: ";
      return List.of(
          Problem.warning(
              Code.OLD_SITE_LEFT,
              Place.file(name),
              message + Refusal.of(failure).reason(),
              "the next command tries it again"));
    }
  }

  private Problem leftover(Path old) {
    return Problem.warning(
        Code.OLD_SITE_LEFT,
        Place.file(shown(old)),
        "this old site has files that no build wrote, and the new one has others of their names",
        "take them out of it, and delete it");
  }

  private String shown(Path sibling) {
    String own = target.getFileName().toString();
    return name.endsWith(own)
        ? name + sibling.getFileName().toString().substring(own.length())
        : sibling.toString();
  }

  @Override
  public void close() {
    lock.ifPresent(OutputLock::close);
    lock = Optional.empty();
  }
}
