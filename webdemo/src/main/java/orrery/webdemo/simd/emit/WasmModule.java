package orrery.webdemo.simd.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A WebAssembly module of functions without results, which work on the memory that they import as
 * {@code env.memory}.
 *
 * <pre>{@code
 * WasmModule module = new WasmModule();
 * WasmFunction f = module.function("nothing");
 * Files.write(path, module.toBytes());
 * }</pre>
 */
public final class WasmModule {
  private static final int FUNCTION_TYPE = 0x60;
  private static final int TYPES = 1;
  private static final int IMPORTS = 2;
  private static final int FUNCTIONS = 3;
  private static final int EXPORTS = 7;
  private static final int CODE = 10;
  private static final int MEMORY = 2;

  private final List<WasmFunction> functions = new ArrayList<>();
  private final Map<String, WasmFunction> exports = new LinkedHashMap<>();
  private final Map<String, WasmFunction> shared = new HashMap<>();

  /** A new function that is exported by that name. */
  public WasmFunction function(String name) {
    WasmFunction function = function();
    if (exports.put(name, function) != null) {
      throw new IllegalArgumentException("there are two functions called " + name);
    }
    return function;
  }

  /** A new function that only others of this module call. */
  public WasmFunction function() {
    WasmFunction function = new WasmFunction(this, functions.size());
    functions.add(function);
    return function;
  }

  /**
   * Returns a function that several others of this module call, written on first use.
   *
   * @param name identifies it among the shared functions
   * @param body writes it
   */
  public WasmFunction shared(String name, Consumer<WasmFunction> body) {
    WasmFunction known = shared.get(name);
    if (known != null) {
      return known;
    }
    WasmFunction function = function();
    shared.put(name, function);
    body.accept(function);
    return function;
  }

  /** The module in the binary format. */
  public byte[] toBytes() {
    Bytes module = new Bytes().raw(0, 'a', 's', 'm', 1, 0, 0, 0);
    List<List<Type>> types = functions.stream().map(WasmFunction::parameters).distinct().toList();
    section(module, TYPES, types(types));
    section(
        module,
        IMPORTS,
        new Bytes().unsigned(1).name("env").name("memory").raw(MEMORY, 0).unsigned(1));
    Bytes signatures = new Bytes().unsigned(functions.size());
    Bytes bodies = new Bytes().unsigned(functions.size());
    for (WasmFunction function : functions) {
      signatures.unsigned(types.indexOf(function.parameters()));
      bodies.sized(function.body());
    }
    section(module, FUNCTIONS, signatures);
    section(module, EXPORTS, exports());
    section(module, CODE, bodies);
    return module.toArray();
  }

  private static void section(Bytes module, int id, Bytes content) {
    module.raw(id).sized(content);
  }

  private static Bytes types(List<List<Type>> types) {
    Bytes bytes = new Bytes().unsigned(types.size());
    for (List<Type> parameters : types) {
      bytes.raw(FUNCTION_TYPE).unsigned(parameters.size());
      parameters.forEach(type -> bytes.raw(type.code()));
      bytes.unsigned(0);
    }
    return bytes;
  }

  private Bytes exports() {
    Bytes bytes = new Bytes().unsigned(exports.size());
    exports.forEach((name, function) -> bytes.name(name).raw(0).unsigned(function.index()));
    return bytes;
  }
}
