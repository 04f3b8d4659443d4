package orrery.site.output;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import orrery.site.link.BaseUrl;
import orrery.site.memo.Memo;
import orrery.site.page.Page;
import orrery.site.page.PrintedTexts;
import orrery.site.progress.Progress;

/**
 * Prints the pages that are not as they were, on all cores; those that are looked at come first,
 * and are shown.
 */
final class PagePrinter {
  private final KnownPages before;
  private final Memo memo;
  private final PrintedTexts texts;
  private final Preview preview;
  private final Progress progress;

  /**
   * A printer.
   *
   * @param before what this process has printed
   * @param texts what any process has printed
   */
  PagePrinter(
      KnownPages before, PrintedTexts texts, Memo memo, Preview preview, Progress progress) {
    this.before = before;
    this.texts = texts;
    this.memo = memo;
    this.preview = preview;
    this.progress = progress;
  }

  /**
   * Shows the pages that are looked at, unless they are as they were.
   *
   * @param assets all that pages load
   */
  void preview(List<Page> pages, SiteOutput assets, BaseUrl base) {
    Set<String> lookedAt = preview.lookedAt();
    List<PrintedPage> first =
        pages.parallelStream()
            .filter(page -> lookedAt.contains(page.path()) && before.find(page).isEmpty())
            .map(this::printed)
            .filter(PrintedPage::isFlawless)
            .toList();
    if (!first.isEmpty()) {
      SiteOutput shown = assets.copy();
      first.forEach(page -> shown.put(page.path(), page.file().orElseThrow()));
      preview.show(shown, base.root());
    }
  }

  /**
   * Returns all pages, by their paths.
   *
   * @throws CancellationException if the preview is outdated
   */
  List<PrintedPage> print(List<Page> pages) {
    List<PrintedPage> printed =
        pages.parallelStream()
            .map(page -> before.find(page).orElseGet(() -> printedInTime(page)))
            .peek(any -> progress.did(1))
            .sorted(Comparator.comparing(PrintedPage::path))
            .toList();
    before.retain(pages.stream().map(Page::path).collect(Collectors.toSet()));
    return printed;
  }

  private PrintedPage printedInTime(Page page) {
    if (preview.isOutdated()) {
      throw new CancellationException("something has changed again");
    }
    return printed(page);
  }

  private PrintedPage printed(Page page) {
    PrintedPage printed =
        before.isFirst(page) ? PrintedPage.of(page, texts, memo) : PrintedPage.of(page);
    before.remember(page, printed);
    return printed;
  }
}
