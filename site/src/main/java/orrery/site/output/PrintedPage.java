package orrery.site.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import orrery.site.memo.Memo;
import orrery.site.page.Page;
import orrery.site.page.PrintedTexts;
import orrery.site.page.PrintedTexts.Text;
import orrery.site.problem.Guard;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * A page that was printed, and what was found when it was read back.
 *
 * @param file absent where the program failed on it
 * @param facts by which it is judged; absent where it is not HTML
 * @param problems of its templates
 * @param faults of reading it
 */
record PrintedPage(
    String path,
    Optional<SiteFile> file,
    Optional<PageFacts> facts,
    List<Problem> problems,
    List<Problem> faults) {

  /** Prints a page, on any thread. */
  static PrintedPage of(Page page) {
    return of(page, Optional.empty(), file -> PageFacts.of(page.path(), file));
  }

  /** Prints a page, on any thread, unless some process has printed it of the same values before. */
  static PrintedPage of(Page page, PrintedTexts texts, Memo memo) {
    Optional<PrintedTexts.Place> place = texts.of(page);
    Optional<SiteFile> known =
        place
            .flatMap(PrintedTexts.Place::find)
            .map(text -> SiteFile.known(text.bytes(), text.digest()));
    PrintedPage printed = of(page, known, file -> PageFacts.of(page.path(), file, memo));
    if (known.isEmpty() && printed.isFlawless()) {
      SiteFile file = printed.file().orElseThrow();
      place.ifPresent(empty -> empty.remember(new Text(file.content(), file.digest())));
    }
    return printed;
  }

  private static PrintedPage of(
      Page page, Optional<SiteFile> known, Function<SiteFile, PageFacts> reading) {
    List<Problem> problems = new ArrayList<>();
    List<Problem> faults = new ArrayList<>();
    Optional<SiteFile> file =
        known.or(
            () ->
                Guard.call(page.place(), problems, () -> page.print(problems)).map(SiteFile::text));
    Optional<PageFacts> facts =
        file.filter(any -> problems.isEmpty() && page.path().endsWith(".html"))
            .flatMap(
                html -> Guard.call(Place.file(page.path()), faults, () -> reading.apply(html)));
    return new PrintedPage(page.path(), file, facts, problems, faults);
  }

  /** Returns whether nothing is wrong with it, but perhaps with what it links to. */
  boolean isFlawless() {
    return problems.isEmpty()
        && faults.isEmpty()
        && facts.map(of -> of.breaches().isEmpty() && of.duplicates().isEmpty()).orElse(true);
  }
}
