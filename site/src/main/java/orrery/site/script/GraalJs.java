package orrery.site.script;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import orrery.site.memo.Lazy;
import orrery.site.script.Library.Answer;

/**
 * GraalJS: it runs on threads of its own, in one context for each thread and library, since a
 * context belongs to one thread at a time. Nothing is started before the first call, so that a
 * build whose every answer is remembered never starts JavaScript.
 */
final class GraalJs implements Engine {
  /**
   * The size of the stack: recursive libraries overflow the usual one at some fifty levels of
   * nesting.
   */
  private static final long STACK_BYTES = 32L << 20;

  private final ExecutorService threads;
  private final ScheduledExecutorService clock;
  private final Duration maxTime;
  private final long maxStatements;
  private final Lazy<org.graalvm.polyglot.Engine> engine = new Lazy<>(GraalJs::engine);
  private final ConcurrentHashMap<String, Loaded> loaded = new ConcurrentHashMap<>();

  /**
   * An engine whose calls end in time.
   *
   * @param count the number of threads, at least 1
   * @param maxTime the most of a processor's time that a call may take; a library may load for
   *     longer
   * @param maxStatements the most statements that a call may execute, or a library to load
   */
  GraalJs(int count, Duration maxTime, long maxStatements) {
    AtomicInteger number = new AtomicInteger();
    this.maxTime = maxTime;
    this.maxStatements = maxStatements;
    this.threads =
        Executors.newFixedThreadPool(
            count, task -> daemon(task, "scripts-" + number.getAndIncrement()));
    this.clock =
        Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "scripts-deadline"));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(null, task, name, STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  private static org.graalvm.polyglot.Engine engine() {
    // The interpreter is what a stock JDK offers, and it is enough: no word on it.
    System.setProperty("polyglotimpl.AttachLibraryFailureAction", "ignore");
    return org.graalvm.polyglot.Engine.newBuilder("js")
        .option("engine.WarnInterpreterOnly", "false")
        .out(OutputStream.nullOutputStream())
        .err(OutputStream.nullOutputStream())
        .logHandler(OutputStream.nullOutputStream())
        .build();
  }

  @Override
  public CompletableFuture<List<Answer>> callAll(Library library, List<List<String>> calls) {
    List<CompletableFuture<Answer>> answers =
        calls.stream().map(arguments -> call(library, arguments)).toList();
    return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
        .thenApply(all -> answers.stream().map(CompletableFuture::join).toList());
  }

  CompletableFuture<Answer> call(Library library, List<String> arguments) {
    return CompletableFuture.supplyAsync(() -> callHere(library, arguments), threads);
  }

  private Answer callHere(Library library, List<String> arguments) {
    String key = Thread.currentThread().getName() + " " + library.name();
    try {
      Loaded context = loaded.get(key);
      if (context == null) {
        context = load(library);
        loaded.put(key, context);
      }
      context.context().resetLimits();
      Deadline deadline =
          Deadline.start(clock, maxTime.multipliedBy(library.share()), context.context());
      try {
        return new Answer.Returned(values(context.function().execute(arguments.toArray())));
      } finally {
        if (deadline.end()) {
          // The context is closed, or is about to be, even where the function came to its end.
          loaded.remove(key);
        }
      }
    } catch (PolyglotException | IllegalStateException e) {
      // A context that hit a limit is closed, and one that threw may be in any state.
      Loaded context = loaded.remove(key);
      if (context != null) {
        context.context().close(true);
      }
      return failed(e, library.share());
    }
  }

  private static List<String> values(Value result) {
    List<String> values = new ArrayList<>();
    for (long i = 0; i < result.getArraySize(); i++) {
      values.add(result.getArrayElement(i).asString());
    }
    return values;
  }

  /** Returns the cause of a failure; an illegal state is that of a context closed just now. */
  private Answer failed(RuntimeException failure, int share) {
    if (!(failure instanceof PolyglotException script)) {
      return tooLong(share);
    }
    if (script.isResourceExhausted()) {
      return new Answer.Exhausted("it takes more than " + share * maxStatements + " statements");
    }
    return script.isCancelled() ? tooLong(share) : new Answer.Threw(script.getMessage());
  }

  private Answer tooLong(int share) {
    return new Answer.Threw("it takes more than " + share * maxTime.toSeconds() + " s");
  }

  private Loaded load(Library library) {
    Context context =
        Context.newBuilder("js")
            .engine(engine.get())
            .in(InputStream.nullInputStream())
            .out(OutputStream.nullOutputStream())
            .err(OutputStream.nullOutputStream())
            .allowIO(IOAccess.newBuilder().fileSystem(new ModuleFiles(library.files())).build())
            .option("js.esm-eval-returns-exports", "true")
            .resourceLimits(
                ResourceLimits.newBuilder()
                    .statementLimit(library.share() * maxStatements, null)
                    .build())
            .build();
    Source source =
        Source.newBuilder("js", library.files().get(library.entry()), "/" + library.entry())
            .mimeType("application/javascript+module")
            .buildLiteral();
    return new Loaded(context, context.eval(source).getMember("call"));
  }

  private record Loaded(Context context, Value function) {}

  @Override
  public void close() {
    threads.shutdownNow();
    clock.shutdownNow();
    engine.ifMade(made -> made.close(true));
  }
}
