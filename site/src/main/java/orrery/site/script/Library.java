package orrery.site.script;

import java.util.List;
import java.util.Map;

/**
 * JavaScript of which one function is called: modules by file name, and the one that is the entry.
 *
 * <pre>{@code
 * new Library("shout", Map.of("shout.js", "export function call(s) { return [s + '!']; }"), "shout.js")
 * }</pre>
 *
 * @param name for messages, unique among the libraries of one host
 * @param files the text of each module; an import {@code './x.js'} finds the file {@code x.js}
 * @param entry the module that exports {@code call}: from texts to an array of texts
 * @param share by which a call may take more than one on an author's text: some draw much that is
 *     ours
 * @param anywhere whether every engine gives the same answers, as where no other arithmetic is done
 *     than + - * / and roots; a library that computes anything else belongs to GraalJS
 */
public record Library(
    String name, Map<String, String> files, String entry, int share, boolean anywhere) {
  public Library {
    files = Map.copyOf(files);
  }

  /** A library that GraalJS alone runs. */
  public Library(String name, Map<String, String> files, String entry) {
    this(name, files, entry, 1, false);
  }

  /** Returns the same library, for any engine. */
  public Library forAnyEngine() {
    return new Library(name, files, entry, share, true);
  }

  /** Returns the same library, whose calls may take so many times as much. */
  public Library withShare(int times) {
    return new Library(name, files, entry, times, anywhere);
  }

  /** The result of a call. */
  public sealed interface Answer {

    /** The function returned. */
    record Returned(List<String> values) implements Answer {
      public Returned {
        values = List.copyOf(values);
      }
    }

    /** The function did not return. */
    sealed interface Failed extends Answer {

      /** Returns the cause, as a clause. */
      String reason();
    }

    /** The function threw, or took too much time; it may return when it is called again. */
    record Threw(String reason) implements Failed {}

    /** The function took more statements than a call may have: it would do so again. */
    record Exhausted(String reason) implements Failed {}
  }
}
