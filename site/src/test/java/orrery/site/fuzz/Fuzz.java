package orrery.site.fuzz;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The command {@code ./orrery fuzz [TARGET...] [--runs N | --minutes M]}: fuzzes each target in a
 * virtual machine of its own, one for each processor at a time. Without {@code --minutes} it does
 * the same each time.
 */
final class Fuzz {
  private final FuzzOptions options;
  private final PrintStream console;

  private Fuzz(FuzzOptions options, PrintStream console) {
    this.options = options;
    this.console = console;
  }

  public static void main(String[] arguments) throws Exception {
    int code;
    try {
      code = new Fuzz(FuzzOptions.of(List.of(arguments)), System.err).run();
    } catch (IllegalArgumentException e) {
      System.err.println("orrery: " + e.getMessage());
      code = 2;
    }
    System.exit(code);
  }

  private int run() throws Exception {
    int processors = Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors()));
    ExecutorService pool = Executors.newFixedThreadPool(processors);
    try {
      List<Future<Boolean>> results = new ArrayList<>();
      for (FuzzTarget target : options.targets()) {
        results.add(pool.submit(() -> new FuzzRun(target, options).passes(console)));
      }
      boolean passed = true;
      for (Future<Boolean> result : results) {
        passed &= result.get();
      }
      return passed ? 0 : 1;
    } finally {
      pool.shutdownNow();
    }
  }
}
