package orrery.site.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * axe-core, which knows the rules of accessible pages that a program can check: those of WCAG and
 * its own best practices, all of them.
 */
final class Axe {
  private static final String RUN =
      """
      async ([where, except, only]) => (await axe.run(
          {include: [[where]], exclude: except ? [[except]] : []},
          {resultTypes: ['violations'],
           ...(only ? {runOnly: {type: 'rule', values: [only]}} : {})},
      )).violations.flatMap(rule =>
          rule.nodes.map(node => rule.impact + ' ' + rule.id + ' at ' + node.target.join(' ') + ': '
              + node.html.slice(0, 200) + ' ' + node.failureSummary.replaceAll('\\n', ' ')))
      """;

  private static final String SCRIPT = script();

  private Axe() {}

  /** Returns its findings within an element of a page as it is now, one line each. */
  static List<String> findings(Page page, String selector) {
    return run(page, selector, "", "");
  }

  /**
   * Colours that are too close to each other. The letters of formulas are left out: they are many,
   * have the colour of the text around them, and a screen reader does not see them.
   */
  static List<String> paleness(Page page, String selector) {
    return run(page, selector, ".katex-html", "color-contrast");
  }

  private static List<String> run(Page page, String selector, String except, String rule) {
    if (page.evaluate("() => 'axe' in window").equals(false)) {
      page.evaluate(SCRIPT);
    }
    List<?> findings = (List<?>) page.evaluate(RUN, List.of(selector, except, rule));
    return findings.stream().map(String.class::cast).toList();
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
