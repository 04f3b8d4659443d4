package orrery.site.page;

import java.util.List;
import java.util.Map;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * A page or another text file of a site, which is not printed yet.
 *
 * @param path in the site
 * @param place of what it is about, for a fault of the program
 * @param template the name of its template
 * @param model the values that the template gets: equal ones give the same text
 * @param templates those of the site
 */
public record Page(
    String path, Place place, String template, Map<String, Object> model, Templates templates) {

  /** Prints it; what is wrong with its template goes to the problems. */
  public String print(List<Problem> problems) {
    return templates.render(template, model, problems);
  }

  PageValues values() {
    return PageValues.of(model);
  }

  /** Returns whether another one has the same text, as long as no template has changed. */
  public boolean isLike(Page other) {
    return template.equals(other.template) && model.equals(other.model);
  }
}
