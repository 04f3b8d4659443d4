package orrery.webdemo.teavm;

import java.util.SortedSet;
import java.util.TreeSet;
import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.dependency.PreciseDependencyAnalyzer;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.model.PreOptimizingClassHolderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.vm.MemoryBuildTarget;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Compiles a module with TeaVM, and returns the files of the class path that went into it. */
final class Compiler {
  /** The initial size of linear memory, in bytes; the engine grows it. */
  private static final int MEMORY = 1 << 20;

  private final ClassPath path;

  Compiler(ClassPath path) {
    this.path = path;
  }

  /**
   * A module.
   *
   * @param bytes WebAssembly
   * @param inputs every file of the class path that the compiler asked for, whether there is one or
   *     not: as long as these are the same, so is the module
   */
  record Compiled(byte[] bytes, SortedSet<String> inputs) {}

  /**
   * Compiles a module: the same bytes from the same files.
   *
   * @throws IllegalStateException with all that TeaVM complains about
   */
  Compiled compile(EngineModule module) {
    SortedSet<String> inputs = new TreeSet<>();
    MemoryBuildTarget built = new MemoryBuildTarget();
    try (ResourceProvider files = path.open(inputs)) {
      TeaVM compiler = compiler(files);
      compiler.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
      compiler.installPlugins();
      compiler.add(new NoStackTraces());
      compiler.add(new NoWords());
      module.study().ifPresent(study -> compiler.add(new BoundStudy(study)));
      compiler.setEntryPoint(module.main());
      compiler.setEntryPointName("main");
      compiler.build(built, module.file());
      check(module, compiler);
    }
    return new Compiled(built.getContent(module.file()), inputs);
  }

  private static TeaVM compiler(ResourceProvider files) {
    ClassLoader loader = Compiler.class.getClassLoader();
    ReferenceCache references = new ReferenceCache();
    return new TeaVMBuilder(target())
        .setReferenceCache(references)
        .setClassLoader(loader)
        .setClassSource(
            new PreOptimizingClassHolderSource(
                new ClasspathClassHolderSource(files, references, loader)))
        .setResourceProvider(files)
        .setDependencyAnalyzerFactory(PreciseDependencyAnalyzer::new)
        .setObfuscated(true)
        .setStrict(false)
        .build();
  }

  private static WasmGCTarget target() {
    WasmGCTarget target = new OrderedTarget();
    target.setObfuscated(true);
    // Bounds checks of its own would cost a fifth of the speed: WebAssembly traps.
    target.setStrict(false);
    target.setDebugInfo(false);
    target.setBufferHeapMinSize(MEMORY);
    return target;
  }

  private static void check(EngineModule module, TeaVM compiler) {
    if (!compiler.getProblemProvider().getSevereProblems().isEmpty()) {
      StringBuilder message = new StringBuilder(module.file()).append(" cannot be compiled:");
      for (Problem problem : compiler.getProblemProvider().getSevereProblems()) {
        DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
        problem.render(text);
        message.append("\n  ").append(text.getText());
      }
      throw new IllegalStateException(message.toString());
    }
  }
}
