package orrery.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import orrery.site.link.BaseUrl;
import orrery.site.problem.Problem;

class LinkCheckTest {

  private static List<String> check(String html, String root) {
    SiteOutput site = new SiteOutput();
    site.put("index.html", "");
    site.put("posts/a/index.html", html);
    site.put("posts/b/index.html", "<h2 id=\"über\">x</h2>");
    site.put("posts/b/plot 1.png", "");
    List<PageFacts> pages =
        List.of(
            PageFacts.of("posts/a/index.html", SiteFile.text(html)),
            PageFacts.of("posts/b/index.html", SiteFile.text("<h2 id=\"über\">x</h2>")));
    BaseUrl base = new BaseUrl("https://example.org", root);
    return LinkCheck.check(site, pages, new KnownLinks().of(base, Set.of())).stream()
        .map(Problem::message)
        .toList();
  }

  @Test
  void linksToPagesFilesAndAnchorsAreFollowed() {
    assertThat(
            check(
                "<p id=x><a href='/'></a><a href='../b/'></a><a href='../b/#%C3%BCber'></a>"
                    + "<a href='#x'></a><img src='../b/plot%201.png'><a href='/posts/b/?v=1'></a>"
                    + "<a href='https://elsewhere.org/x'></a><a href='mailto:a@b.c'></a>",
                "/"))
        .isEmpty();
  }

  @Test
  void whatLeadsNowhereIsNamed() {
    assertThat(check("<a href='../c/'>", "/"))
        .containsExactly("there is no such page or file: ../c/");
    assertThat(check("<img src='x.png'>", "/"))
        .containsExactly("there is no such page or file: x.png");
    assertThat(check("<p data-figure='features.json'>", "/"))
        .containsExactly("there is no such page or file: features.json");
    assertThat(check("<a href='../b/#uber'>", "/"))
        .containsExactly("the page has no such anchor: ../b/#uber");
    assertThat(check("<a href='#y'>", "/")).containsExactly("the page has no such anchor: #y");
  }

  @Test
  void underAPathALinkToTheRootLeavesTheSite() {
    assertThat(check("<a href='/sub/posts/b/'></a>", "/sub/")).isEmpty();
    assertThat(check("<a href='/posts/b/'></a>", "/sub/"))
        .containsExactly("this link leaves the site: /posts/b/");
    assertThat(check("<a href='../../../x'></a>", "/"))
        .containsExactly("this link leaves the site: ../../../x");
  }

  @Test
  void anIdIsUniqueInItsPage() {
    assertThat(check("<p id=x><p id=x>", "/")).containsExactly("two elements have the id \"x\"");
  }
}
