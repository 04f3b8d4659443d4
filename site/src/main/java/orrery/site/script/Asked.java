package orrery.site.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers to questions that are asked once, however often and on however many threads.
 *
 * <pre>{@code
 * List<MathResult> results = asked.all(formulas, missing -> set(missing));
 * }</pre>
 */
public final class Asked<Q, A> {
  private final Map<Q, CompletableFuture<A>> answers = new ConcurrentHashMap<>();

  /**
   * Returns the answers to questions, in their order.
   *
   * @param answering answers those that nobody has asked yet, all at once and in order
   */
  public List<A> all(List<Q> questions, Function<List<Q>, List<A>> answering) {
    Map<Q, CompletableFuture<A>> fresh = new LinkedHashMap<>();
    for (Q question : questions) {
      CompletableFuture<A> answer = new CompletableFuture<>();
      if (answers.putIfAbsent(question, answer) == null) {
        fresh.put(question, answer);
      }
    }
    List<CompletableFuture<A>> all = questions.stream().map(answers::get).toList();
    answer(fresh, answering);
    return all.stream().map(CompletableFuture::join).toList();
  }

  /** Forgets all answers: who asks again gets them anew. */
  public void forget() {
    answers.clear();
  }

  private void answer(Map<Q, CompletableFuture<A>> fresh, Function<List<Q>, List<A>> answering) {
    try {
      List<A> given = answering.apply(List.copyOf(fresh.keySet()));
      int next = 0;
      for (CompletableFuture<A> answer : fresh.values()) {
        answer.complete(given.get(next++));
      }
    } catch (RuntimeException | Error failure) {
      // Nobody waits for what will not come, and the next who asks tries again.
      answers.keySet().removeAll(fresh.keySet());
      fresh.values().forEach(answer -> answer.completeExceptionally(failure));
      throw failure;
    }
  }
}
