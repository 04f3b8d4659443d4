package orrery.site.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import orrery.site.page.FinishedPage.TextRange;

/** The addresses in a page that may be of its own site: of links, images and figures. */
final class LinksOfPage {
  /** The data of a figure is fetched by the scripts of its page. */
  private static final List<String> ADDRESSES = List.of("href", "src", "data-figure");

  /** One address of a {@code srcset}, with its width or density behind it. */
  private static final Pattern CHOICE = Pattern.compile("(?:^|,)\\s*([^\\s,]+)");

  private LinksOfPage() {}

  static List<PageFacts.Link> in(Document page) {
    List<PageFacts.Link> links = new ArrayList<>();
    for (Element element : page.select("[href], [src], [data-figure]")) {
      String attribute = ADDRESSES.stream().filter(element::hasAttr).findFirst().orElseThrow();
      String address = element.attr(attribute);
      if (!isElsewhere(address)) {
        links.add(new PageFacts.Link(address, TextRange.of(element)));
      }
    }
    for (Element element : page.select("[srcset]")) {
      Matcher choice = CHOICE.matcher(element.attr("srcset"));
      while (choice.find()) {
        links.add(new PageFacts.Link(choice.group(1), TextRange.of(element)));
      }
    }
    return links;
  }

  private static boolean isElsewhere(String address) {
    int colon = address.indexOf(':');
    boolean scheme =
        colon >= 0 && address.substring(0, colon).chars().noneMatch(c -> "/?#".indexOf(c) >= 0);
    return address.startsWith("//") || scheme;
  }
}
