package orrery.site.highlight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import orrery.site.highlight.Languages.Language;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.script.Asked;
import orrery.site.script.Library;
import orrery.site.script.Library.Answer;
import orrery.site.script.Scripts;

/**
 * Colours code with highlight.js. What was coloured once is remembered on disk; whole batches are
 * done on all threads, and JavaScript is not even started where all of it is remembered.
 *
 * <pre>{@code
 * highlighter.render(List.of(new Code("python", "return 1\n"))).get(0).html()
 * // <span class="hljs-keyword">return</span> <span class="hljs-number">1</span>
 * }</pre>
 */
public final class Highlighter {
  /** The longest code, in UTF-16 units: some 600 lines. So much may take two seconds. */
  public static final int MAX_CODE_LENGTH = 20_000;

  /**
   * The longest line of code: on lines without end, expressions of highlight.js take a time that
   * grows with the square of the length.
   */
  static final int MAX_LINE_LENGTH = 500;

  /**
   * The version in cache keys: raise it when the calls of highlight.js change in any other way than
   * by its version.
   */
  private static final String VERSION = "highlight.js-" + HighlightJs.VERSION + "-3";

  private final Scripts scripts;
  private final Memo memo;
  private final Asked<CodeSnippet, Listing> asked = new Asked<>();
  private final Map<List<String>, Library> libraries = new ConcurrentHashMap<>();

  /**
   * A highlighter.
   *
   * @param scripts run highlight.js
   * @param memo remembers its results
   */
  public Highlighter(Scripts scripts, Memo memo) {
    this.scripts = scripts;
    this.memo = memo;
  }

  /** Forgets what was asked so far: it is on disk. */
  public void forget() {
    asked.forget();
  }

  /** Colours code, all at once; the listings are in the order of the codes. */
  public List<Listing> render(List<CodeSnippet> codes) {
    return asked.all(codes, this::listings);
  }

  /**
   * Returns what is remembered or has no colours, and has the rest coloured, library by library.
   */
  private List<Listing> listings(List<CodeSnippet> codes) {
    Map<CodeSnippet, Listing> listings = new HashMap<>();
    Map<Library, List<CodeSnippet>> missing = new LinkedHashMap<>();
    for (CodeSnippet code : codes) {
      Optional<Listing> plain = plain(code).or(() -> remembered(code));
      plain.ifPresent(listing -> listings.put(code, listing));
      if (plain.isEmpty()) {
        missing.computeIfAbsent(library(code), library -> new ArrayList<>()).add(code);
      }
    }
    Map<CodeSnippet, Answer> answers = scripts.settled(() -> answers(missing));
    answers.forEach((code, answer) -> listings.put(code, listing(code, answer)));
    return codes.stream().map(listings::get).toList();
  }

  private Map<CodeSnippet, Answer> answers(Map<Library, List<CodeSnippet>> missing) {
    List<CompletableFuture<List<Answer>>> asked = new ArrayList<>();
    missing.forEach(
        (library, codes) ->
            asked.add(scripts.callAll(library, codes.stream().map(Highlighter::call).toList())));
    Map<CodeSnippet, Answer> answers = new HashMap<>();
    Iterator<CompletableFuture<List<Answer>>> next = asked.iterator();
    for (List<CodeSnippet> codes : missing.values()) {
      Iterator<Answer> given = next.next().join().iterator();
      codes.forEach(code -> answers.put(code, given.next()));
    }
    return answers;
  }

  private static List<String> call(CodeSnippet code) {
    return List.of(language(code).name(), code.text());
  }

  private static Language language(CodeSnippet code) {
    return Languages.named(code.language()).orElseThrow();
  }

  private Library library(CodeSnippet code) {
    return libraries.computeIfAbsent(language(code).files(), HighlightJs::library);
  }

  private static Key key(CodeSnippet code) {
    return Key.of("highlight", VERSION, language(code).name(), code.text());
  }

  /** Returns the listing of code that gets no colours; empty if it gets some. */
  private static Optional<Listing> plain(CodeSnippet code) {
    if (code.language().isEmpty()) {
      return plain(code, "", "");
    }
    Optional<Language> language = Languages.named(code.language());
    if (language.isEmpty()) {
      String message = "no colours are known for the language \"" + code.language() + "\"";
      return plain(code, message, Languages.hint(code.language()));
    }
    if (language.get().name().equals("plaintext")) {
      return plain(code, "", "");
    }
    if (code.text().length() > MAX_CODE_LENGTH) {
      String message = "code of more than " + MAX_CODE_LENGTH + " characters has no colours";
      return plain(code, message, "show a part of it, or call it \"text\"");
    }
    if (code.text().lines().anyMatch(line -> line.length() > MAX_LINE_LENGTH)) {
      String message =
          "code with lines of more than " + MAX_LINE_LENGTH + " characters has no colours";
      return plain(code, message, "break its lines, or call it \"text\"");
    }
    return Optional.empty();
  }

  private static Optional<Listing> plain(CodeSnippet code, String objection, String hint) {
    return Optional.of(new Listing(HighlightedLines.plain(code.text()), objection, hint));
  }

  private Listing listing(CodeSnippet code, Answer answer) {
    if (answer instanceof Answer.Failed failed) {
      if (failed instanceof Answer.Exhausted) {
        memo.put(key(code), List.of("", failed.reason()));
      }
      return uncoloured(code, failed.reason());
    }
    List<String> values = ((Answer.Returned) answer).values();
    memo.put(key(code), values);
    return listing(code, values);
  }

  /** Returns code that was coloured, or the reason why it was not, behind an empty text. */
  private Optional<Listing> remembered(CodeSnippet code) {
    return memo.find(key(code)).map(values -> listing(code, values));
  }

  private static Listing listing(CodeSnippet code, List<String> values) {
    return values.size() == 1
        ? new Listing(HighlightedLines.of(values.get(0)), "", "")
        : uncoloured(code, values.get(1));
  }

  private static Listing uncoloured(CodeSnippet code, String reason) {
    return new Listing(
        HighlightedLines.plain(code.text()), "highlight.js gave up: " + reason, "call it \"text\"");
  }
}
