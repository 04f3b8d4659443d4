package orrery.site.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import orrery.site.script.Library.Answer;

/**
 * A Node of the author's, under the eyes of GraalJS: of each batch of calls, some are made by both
 * and compared before any answer is given. Where they differ, all answers are those of GraalJS,
 * from that batch on. Where Node is not sure of a call, is slow with it or ends, GraalJS decides
 * about this call as if there were no Node.
 */
final class NodeJs implements Engine {
  /** The longest that a Node may be silent, on a machine that is very busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The calls of one order, and their characters: so many that the way there does not count. */
  private static final int MAX_CALLS = 64;

  private static final int MAX_LENGTH = 1 << 18;

  private final NodeProgram program;
  private final GraalJs graal;
  private final ExecutorService thread;
  private final ScheduledExecutorService clock;
  private final NodeWorker worker;
  private final AtomicReference<NodeFault> fault = new AtomicReference<>();

  NodeJs(NodeProgram program, GraalJs graal) {
    this(program, graal, PATIENCE);
  }

  /**
   * A Node.
   *
   * @param graal decides
   * @param patience the longest that it may be silent
   */
  NodeJs(NodeProgram program, GraalJs graal, Duration patience) {
    this.program = program;
    this.graal = graal;
    this.thread = Executors.newSingleThreadExecutor(task -> daemon(task, "node"));
    this.clock = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "node-clock"));
    this.worker =
        new NodeWorker(
            () -> NodeProcess.start(program, clock, patience),
            clause -> fault(NodeFault.Kind.ENDED, clause));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public CompletableFuture<List<Answer>> callAll(Library library, List<List<String>> calls) {
    if (calls.isEmpty() || fault.get() != null) {
      return graal.callAll(library, calls);
    }
    List<Integer> sample = Sample.of(calls);
    // Starts GraalJS at once, beside Node.
    CompletableFuture<List<Answer>> judged =
        graal.callAll(library, sample.stream().map(calls::get).toList());
    return ask(library, calls)
        .thenCombine(judged, (given, right) -> known(calls, given, sample, right))
        .thenCompose(known -> completed(library, calls, known));
  }

  /** Asks Node for everything; an answer is empty where it is not sure. */
  private CompletableFuture<List<Optional<Answer>>> ask(Library library, List<List<String>> calls) {
    List<CompletableFuture<List<Optional<Answer>>>> orders = new ArrayList<>();
    for (int from = 0; from < calls.size(); from = end(calls, from)) {
      List<List<String>> order = calls.subList(from, end(calls, from));
      orders.add(CompletableFuture.supplyAsync(() -> answers(library, order), thread));
    }
    return CompletableFuture.allOf(orders.toArray(CompletableFuture[]::new))
        .thenApply(all -> orders.stream().flatMap(order -> order.join().stream()).toList());
  }

  private static int end(List<List<String>> calls, int from) {
    int length = 0;
    int to = from;
    while (to < calls.size() && to - from < MAX_CALLS && length < MAX_LENGTH) {
      length += calls.get(to).stream().mapToInt(String::length).sum();
      to++;
    }
    return to;
  }

  private List<Optional<Answer>> answers(Library library, List<List<String>> calls) {
    return fault.get() == null ? worker.call(library, calls) : unsure(calls);
  }

  static List<Optional<Answer>> unsure(List<List<String>> calls) {
    return Collections.nCopies(calls.size(), Optional.empty());
  }

  /** Returns the answers that are sure, by the places of their calls. */
  private Map<Integer, Answer> known(
      List<List<String>> calls,
      List<Optional<Answer>> given,
      List<Integer> sample,
      List<Answer> right) {
    Map<Integer, Answer> judged = new HashMap<>();
    for (int i = 0; i < sample.size(); i++) {
      int at = sample.get(i);
      Answer answer = right.get(i);
      judged.put(at, answer);
      if (given.get(at).isPresent() && !given.get(at).get().equals(answer)) {
        fault(NodeFault.Kind.DIFFERED, Shown.text(String.join(", ", calls.get(at))));
      }
    }
    if (hasDiffered()) {
      return judged;
    }
    Map<Integer, Answer> known = new HashMap<>(judged);
    for (int i = 0; i < calls.size(); i++) {
      int at = i;
      given.get(at).ifPresent(answer -> known.putIfAbsent(at, answer));
    }
    return known;
  }

  /** Returns all answers: those that are not known yet are GraalJS's. */
  private CompletableFuture<List<Answer>> completed(
      Library library, List<List<String>> calls, Map<Integer, Answer> known) {
    List<Integer> open =
        IntStream.range(0, calls.size()).filter(i -> !known.containsKey(i)).boxed().toList();
    return graal
        .callAll(library, open.stream().map(calls::get).toList())
        .thenApply(
            answers -> {
              for (int i = 0; i < open.size(); i++) {
                known.put(open.get(i), answers.get(i));
              }
              return IntStream.range(0, calls.size()).mapToObj(known::get).toList();
            });
  }

  private void fault(NodeFault.Kind kind, String clause) {
    fault.updateAndGet(
        old ->
            old != null && old.kind() == NodeFault.Kind.DIFFERED
                ? old
                : new NodeFault(program, kind, clause));
  }

  boolean hasDiffered() {
    return fault().map(NodeFault::kind).filter(NodeFault.Kind.DIFFERED::equals).isPresent();
  }

  Optional<NodeFault> fault() {
    return Optional.ofNullable(fault.get());
  }

  @Override
  public void close() {
    worker.close();
    thread.shutdownNow();
    clock.shutdownNow();
  }
}
