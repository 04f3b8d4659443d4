package orrery.site.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;
import orrery.site.source.SourceFile;

/**
 * The entries of some BibTeX files, by key; where two files have a key, the first file counts.
 *
 * <pre>{@code
 * Bibliography.of(List.of(file), memo, problems).keys()   // [belkin2019, nakkiran2020]
 * }</pre>
 */
public final class Bibliography {
  private final Map<String, BibEntry> entries;

  private final boolean whole;

  private Bibliography(Map<String, BibEntry> entries, boolean whole) {
    this.entries = entries;
    this.whole = whole;
  }

  /** Reads files; entries that cannot be read are problems, with their lines. */
  public static Bibliography of(List<SourceFile> files, Memo memo, List<Problem> problems) {
    long first = errors(problems);
    Map<String, BibEntry> entries = new LinkedHashMap<>();
    for (SourceFile file : files) {
      List<BibEntry> found = BibScanner.scan(file, problems);
      found.forEach(entry -> entries.putIfAbsent(entry.key(), entry));
      Key key = Key.of("bibliography", CitationProcessor.VERSION, file.text());
      // Reading every entry takes a while: what was found readable once is so for good.
      if (memo.find(key).isEmpty()) {
        long before = errors(problems);
        found.forEach(entry -> BibItems.of(entry, problems));
        if (errors(problems) == before) {
          memo.put(key, List.of());
        }
      }
    }
    return new Bibliography(entries, errors(problems) == first);
  }

  private static long errors(List<Problem> problems) {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
  }

  /** Returns whether there is an entry of a key. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The keys, in the order of the files. */
  public List<String> keys() {
    return new ArrayList<>(entries.keySet());
  }

  /** Returns whether all files were valid: else a missing key may be in what could not be read. */
  public boolean isComplete() {
    return whole;
  }

  Optional<BibEntry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }
}
