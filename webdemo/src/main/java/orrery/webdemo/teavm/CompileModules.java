package orrery.webdemo.teavm;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import orrery.engine.studies.Studies;

/**
 * Compiles the modules of WebAssembly: a program that the build runs. A module whose inputs are as
 * they were stays as it is; one that is no longer wanted is deleted.
 *
 * <pre>{@code
 * java ... orrery.webdemo.teavm.CompileModules studies target/modules
 * }</pre>
 */
public final class CompileModules {
  private CompileModules() {}

  /**
   * Compiles the modules that are not up to date.
   *
   * @param args {@code studies} or {@code harness}, and the folder of the modules
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    boolean harness = args[0].equals("harness");
    List<EngineModule> modules =
        harness ? EngineModule.ofHarness() : EngineModule.of(Studies.all());
    try (ClassPath path = ClassPath.ofThisProgram()) {
      String toolchain = Toolchain.digest(path.entries());
      run(modules, new ModuleFolder(Path.of(args[1]), path, toolchain), path, System.out);
    }
  }

  static void run(List<EngineModule> modules, ModuleFolder folder, ClassPath path, PrintStream log)
      throws IOException, InterruptedException {
    folder.keepOnly(modules);
    List<EngineModule> stale = folder.stale(modules);
    Compiler compiler = new Compiler(path);
    // A module takes one processor, for about two seconds.
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(processors);
    try {
      List<Future<Compiler.Compiled>> results = new ArrayList<>();
      stale.forEach(module -> results.add(threads.submit(() -> compiler.compile(module))));
      for (int i = 0; i < results.size(); i++) {
        folder.write(stale.get(i), results.get(i).get());
        log.println("compiled " + stale.get(i).file());
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause().getMessage(), failure.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
