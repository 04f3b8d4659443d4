package orrery.site.script;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import orrery.site.script.Library.Answer;

/**
 * The host of JavaScript. GraalJS decides every answer; where there is a Node, that gives most of
 * them, and GraalJS those of which Node is not sure, and a sample to compare.
 *
 * <pre>{@code
 * try (Scripts scripts = new Scripts(2)) {
 *   scripts.call(library, List.of("x^2")).join();
 * }
 * }</pre>
 */
public final class Scripts implements AutoCloseable {
  /**
   * The most statements that one call may execute: some seconds of work, and the same on every
   * machine.
   */
  public static final long MAX_STATEMENTS = 30_000_000;

  /**
   * The most of a processor's time that one call may take. The number of statements ends most calls
   * long before: this is for what a single statement does without end, as a regular expression can.
   */
  public static final Duration MAX_TIME = Duration.ofSeconds(4);

  private final GraalJs graal;
  private final Optional<NodeJs> node;

  /** A host with a number of threads, at least 1. */
  public Scripts(int count) {
    this(count, Optional.empty());
  }

  /**
   * A host that asks a Node first, where there is one.
   *
   * @param count the number of threads, at least 1
   */
  public Scripts(int count, Optional<NodeProgram> program) {
    this(count, MAX_TIME, MAX_STATEMENTS, program);
  }

  /**
   * A host whose calls end in time.
   *
   * @param count the number of threads, at least 1
   * @param maxTime the most of a processor's time that a call may take; a library may load for
   *     longer
   * @param maxStatements the most statements that a call may execute, or a library to load
   * @param program asked first, where there is one; its calls have no limit that shows
   */
  public Scripts(int count, Duration maxTime, long maxStatements, Optional<NodeProgram> program) {
    this.graal = new GraalJs(count, maxTime, maxStatements);
    this.node = program.map(named -> new NodeJs(named, graal));
  }

  /** The same without a Node. */
  public Scripts(int count, Duration maxTime, long maxStatements) {
    this(count, maxTime, maxStatements, Optional.empty());
  }

  /** Calls a library's function. The answer does not depend on which engine or thread gives it. */
  public CompletableFuture<Answer> call(Library library, List<String> arguments) {
    return callAll(library, List.of(arguments)).thenApply(answers -> answers.get(0));
  }

  /** Calls a library's function for each list of arguments; the answers are in their order. */
  public CompletableFuture<List<Answer>> callAll(Library library, List<List<String>> calls) {
    Engine engine = node.isPresent() && library.anywhere() ? node.get() : graal;
    return engine.callAll(library, calls);
  }

  /**
   * Does what asks for answers, and does it again, with GraalJS alone, where Node was found out
   * meanwhile: of its answers to earlier calls there, none is left.
   */
  public <T> T settled(Supplier<T> asking) {
    boolean trusted = isNodeTrusted();
    T result = asking.get();
    return trusted && !isNodeTrusted() ? asking.get() : result;
  }

  private boolean isNodeTrusted() {
    return node.isPresent() && !node.get().hasDiffered();
  }

  /** Returns what was wrong with the Node, if anything: the first that was found. */
  public Optional<NodeFault> nodeFault() {
    return node.flatMap(NodeJs::fault);
  }

  @Override
  public void close() {
    node.ifPresent(NodeJs::close);
    graal.close();
  }
}
