package orrery.site.output;

import java.util.List;
import orrery.site.problem.Problem;

/**
 * The result of rendering one document.
 *
 * @param html of its body, also where there are errors, with the wrong parts as they were typed;
 *     empty where it could not be read at all
 * @param problems everything that is wrong with it or with the site's settings
 */
public record Fragment(String html, List<Problem> problems) {
  public Fragment {
    problems = List.copyOf(problems);
  }
}
