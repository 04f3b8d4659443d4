package orrery.site.memo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Answers of pure functions, in a few files. An entry that cannot be read, or whose bytes are not
 * those that were written, counts as absent.
 *
 * <pre>{@code
 * Key key = Key.of("katex", version, tex);
 * List<String> answer = memo.find(key).orElseGet(() -> remembered(key, compute(tex)));
 * }</pre>
 */
public final class Memo implements AutoCloseable {
  /** The files that are left as they are: each program that has something new adds one. */
  private static final int MOST_PACKS = 8;

  /** Bytes of what this program did not use, such as of a draft that was there yesterday. */
  private static final long SPARE_BYTES = 64L << 20;

  private final Lazy<Packs> packs;
  private final LongAdder remembered = new LongAdder();
  private final LongAdder anew = new LongAdder();
  private volatile String failure = "";

  /**
   * A count of answers.
   *
   * @param remembered those that were there
   * @param anew those that were put
   */
  public record Tally(long remembered, long anew) {
    /** No answers. */
    public static final Tally NONE = new Tally(0, 0);

    /** Returns both together. */
    public Tally plus(Tally more) {
      return new Tally(remembered + more.remembered, anew + more.anew);
    }

    /** Returns what has come since an earlier count. */
    public Tally minus(Tally earlier) {
      return new Tally(remembered - earlier.remembered, anew - earlier.anew);
    }
  }

  /** A memo in a folder, which is made when something is first remembered. */
  public Memo(Path folder) {
    this.packs = new Lazy<>(() -> new Packs(folder.resolve("answers")));
  }

  /** The answer remembered for a key. */
  public Optional<List<String>> find(Key key) {
    try {
      return bytes(key).map(Texts::of);
    } catch (RuntimeException notTexts) {
      return Optional.empty();
    }
  }

  /** The answer remembered for a key, as it was put. */
  public Optional<Packed> bytes(Key key) {
    try {
      Optional<Packed> found =
          packs.get().find(key).flatMap(entry -> CacheEntry.decode(key, entry));
      found.ifPresent(any -> remembered.increment());
      return found;
    } catch (IOException | RuntimeException absent) {
      return Optional.empty();
    }
  }

  /** Remembers an answer, where the folder can be written: nothing but speed depends on it. */
  public void put(Key key, List<String> answer) {
    put(key, Texts.packed(answer));
  }

  /** Remembers an answer that need not be texts. */
  public void put(Key key, Packed answer) {
    anew.increment();
    try {
      packs.get().put(key, CacheEntry.encode(key, answer));
    } catch (IOException | RuntimeException e) {
      failure = e.getClass().getSimpleName() + ": " + e.getMessage();
    }
  }

  /** Counts the answers that were asked for and found, and those that were put, until now. */
  public Tally tally() {
    return new Tally(remembered.sum(), anew.sum());
  }

  /** Returns why an answer could not be remembered the last time; empty if all could. */
  public String failure() {
    return failure;
  }

  /**
   * Forgets the oldest of what was never asked for since this program began, if that is a lot.
   * Nothing may be asked for meanwhile.
   */
  public void tidy() {
    try {
      packs.get().tidy(MOST_PACKS, SPARE_BYTES);
    } catch (IOException | RuntimeException refused) {
      // The packs can be used as they are, and another build tries again.
    }
  }

  @Override
  public void close() {
    packs.ifMade(
        made -> {
          try {
            made.close();
          } catch (IOException refused) {
            // Every entry is written already.
          }
        });
  }
}
