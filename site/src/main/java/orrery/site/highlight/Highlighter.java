package orrery.site.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import orrery.site.highlight.Languages.Language;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
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
  /**
   * The longest code, in UTF-16 units: so much takes seconds, and the limit on statements is near.
   */
  public static final int MAX_CODE_LENGTH = 30_000;

  /**
   * The longest line of code: on lines without end, expressions of highlight.js take a time that
   * grows with the square of the length.
   */
  static final int MAX_LINE_LENGTH = 2_000;

  /**
   * The version in cache keys: raise it when the calls of highlight.js change in any other way than
   * by its version.
   */
  private static final String VERSION = "highlight.js-" + HighlightJs.VERSION + "-2";

  private final Scripts scripts;
  private final Memo memo;
  private final Map<CodeSnippet, CompletableFuture<Listing>> known = new ConcurrentHashMap<>();
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

  /** Colours code, all at once; the listings are in the order of the codes. */
  public List<Listing> render(List<CodeSnippet> codes) {
    List<CompletableFuture<Listing>> pending = new ArrayList<>();
    for (CodeSnippet code : codes) {
      pending.add(known.computeIfAbsent(code, this::start));
    }
    return pending.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<Listing> start(CodeSnippet code) {
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
    return coloured(code, language.get());
  }

  private static CompletableFuture<Listing> plain(CodeSnippet code, String objection, String hint) {
    return CompletableFuture.completedFuture(
        new Listing(HighlightedLines.plain(code.text()), objection, hint));
  }

  private CompletableFuture<Listing> coloured(CodeSnippet code, Language language) {
    Key key = Key.of("highlight", VERSION, language.name(), code.text());
    return memo.find(key)
        .map(values -> CompletableFuture.completedFuture(remembered(code, values)))
        .orElseGet(
            () -> {
              Library library = libraries.computeIfAbsent(language.files(), HighlightJs::library);
              return scripts
                  .call(library, List.of(language.name(), code.text()))
                  .thenApply(answer -> listing(key, code, answer));
            });
  }

  private Listing listing(Key key, CodeSnippet code, Answer answer) {
    if (answer instanceof Answer.Failed failed) {
      if (failed instanceof Answer.Exhausted) {
        memo.put(key, List.of("", failed.reason()));
      }
      return uncoloured(code, failed.reason());
    }
    String html = ((Answer.Returned) answer).values().get(0);
    memo.put(key, List.of(html));
    return listing(html);
  }

  /** Returns code that was coloured, or the reason why it was not, behind an empty text. */
  private static Listing remembered(CodeSnippet code, List<String> values) {
    return values.size() == 1 ? listing(values.get(0)) : uncoloured(code, values.get(1));
  }

  private static Listing uncoloured(CodeSnippet code, String reason) {
    return new Listing(
        HighlightedLines.plain(code.text()), "highlight.js gave up: " + reason, "call it \"text\"");
  }

  private static Listing listing(String html) {
    return new Listing(HighlightedLines.of(html), "", "");
  }
}
