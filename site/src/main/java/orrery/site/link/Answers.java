package orrery.site.link;

import java.util.HashMap;
import java.util.Map;

/**
 * The lookups that the text of an article made elsewhere in its site, with their answers. Its HTML
 * depends on nothing else of other articles and files.
 *
 * <pre>{@code
 * Answers answers = new Answers();
 * ...                              // the article is rendered, and looks things up
 * answers.hold(siteNow)            // if so, it would look the same
 * }</pre>
 */
public final class Answers {
  /** Answers that nobody asks for again. */
  static final Answers UNHEARD = new Answers(false);

  private final Map<Question, Object> given = new HashMap<>();
  private final boolean heard;

  private Answers(boolean heard) {
    this.heard = heard;
  }

  /** No answers yet. */
  public Answers() {
    this(true);
  }

  /** Notes the answer to a question, and returns it. */
  <T> T note(Question question, T answer) {
    if (heard) {
      given.put(question, question.compared(answer));
    }
    return answer;
  }

  /** Returns whether a site gives the same answers. */
  public boolean hold(LinkTargets site) {
    return given.entrySet().stream()
        .allMatch(one -> one.getValue().equals(one.getKey().compared(one.getKey().ask(site))));
  }
}
