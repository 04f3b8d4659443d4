package orrery.site.external;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import orrery.site.output.SiteOutput;
import orrery.site.page.FinishedPage;
import orrery.site.problem.Place;
import orrery.site.source.SourceFile;
import orrery.site.source.SourceTree;
import orrery.site.source.SourceTree.ArticleSource;

/**
 * The addresses outside of a site that its pages lead to: each once, with a place where it stands.
 *
 * <pre>{@code
 * ExternalLinks.of(built, tree, "https://example.org")  // https://arxiv.org/abs/... -> posts/x.md:7:12
 * }</pre>
 */
public final class ExternalLinks {
  private ExternalLinks() {}

  /**
   * Returns all of them, without their fragments, which no server sees.
   *
   * @param site as it would be published
   * @param tree from which it was built: an address is found there as it was typed
   */
  public static SortedMap<String, Place> of(SiteOutput site, SourceTree tree) {
    SortedMap<String, Place> found = new TreeMap<>();
    site.files()
        .forEach(
            (path, file) -> {
              if (path.endsWith(".html")) {
                collect(FinishedPage.of(path, file.text()), tree, found);
              }
            });
    return found;
  }

  private static void collect(FinishedPage page, SourceTree tree, SortedMap<String, Place> found) {
    for (Element link : page.document().select("a[href^=http]")) {
      String address = link.attr("href");
      String asked = address.replaceFirst("#.*", "");
      if (isAddress(asked) && !found.containsKey(asked)) {
        found.put(asked, place(address, tree, page.place(link)));
      }
    }
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  /** Returns where an author finds it: in an article, or else in the page that was made. */
  private static Place place(String address, SourceTree tree, Place inPage) {
    for (ArticleSource article : tree.articles()) {
      SourceFile file = article.file();
      int at = file.text().indexOf(address);
      if (at >= 0) {
        return file.place(at, at + address.length());
      }
    }
    return inPage;
  }
}
