package orrery.site.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** Returns the questions with the versions of their answers, for another process. */
  public List<String> texts(LinkTargets site) {
    List<String> texts = new ArrayList<>();
    for (Question question : given.keySet()) {
      texts.addAll(question.texts());
      texts.add(question.version(site));
    }
    return texts;
  }

  /** Takes questions back from another process; empty where a site gives other answers now. */
  public static Optional<Answers> of(List<String> texts, LinkTargets site) {
    Answers answers = new Answers();
    for (int i = 0; i < texts.size(); i += 4) {
      Question question = Question.of(texts.subList(i, i + 3));
      if (!question.version(site).equals(texts.get(i + 3))) {
        return Optional.empty();
      }
      answers.note(question, question.ask(site));
    }
    return Optional.of(answers);
  }

  /** Returns whether a site gives the same answers. */
  public boolean hold(LinkTargets site) {
    return given.entrySet().stream()
        .allMatch(one -> one.getValue().equals(one.getKey().compared(one.getKey().ask(site))));
  }
}
