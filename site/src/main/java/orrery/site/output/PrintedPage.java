package orrery.site.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Prints a page, on any thread, unless it was printed of the same values before. */
  static PrintedPage of(Page page, PrintedTexts texts, Memo memo) {
    List<Problem> problems = new ArrayList<>();
    List<Problem> faults = new ArrayList<>();
    Optional<SiteFile> known =
        texts.find(page).map(text -> SiteFile.known(text.bytes(), text.digest()));
    Optional<SiteFile> file =
        known.or(
            () ->
                Guard.call(page.place(), problems, () -> page.print(problems)).map(SiteFile::text));
    Optional<PageFacts> facts =
        file.filter(any -> problems.isEmpty() && page.path().endsWith(".html"))
            .flatMap(html -> facts(page, html, memo, faults));
    PrintedPage printed = new PrintedPage(page.path(), file, facts, problems, faults);
    if (known.isEmpty() && printed.isFlawless()) {
      texts.remember(page, new Text(file.orElseThrow().content(), file.orElseThrow().digest()));
    }
    return printed;
  }

  private static Optional<PageFacts> facts(
      Page page, SiteFile file, Memo memo, List<Problem> faults) {
    Place place = Place.file(page.path());
    return Guard.call(place, faults, () -> PageFacts.of(page.path(), file, memo));
  }

  /** Returns whether nothing is wrong with it, but perhaps with what it links to. */
  boolean isFlawless() {
    return problems.isEmpty()
        && faults.isEmpty()
        && facts.map(of -> of.breaches().isEmpty() && of.duplicates().isEmpty()).orElse(true);
  }
}
