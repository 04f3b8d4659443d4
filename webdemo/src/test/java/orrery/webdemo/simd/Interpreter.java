package orrery.webdemo.simd;

import java.lang.reflect.Proxy;
import java.nio.ByteOrder;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.proxy.ProxyObject;
import orrery.webdemo.simd.kernels.KernelModule;

/** The kernels' module on the JVM, interpreted, with a memory of its own. */
final class Interpreter implements AutoCloseable {
  /** A module that only exports a memory of 256 pages. */
  private static final byte[] MEMORY = {
    0,
    'a',
    's',
    'm',
    1,
    0,
    0,
    0,
    5,
    4,
    1,
    0,
    (byte) 0x80,
    2,
    7,
    10,
    1,
    6,
    'm',
    'e',
    'm',
    'o',
    'r',
    'y',
    2,
    0
  };

  private final Context context;
  private final Value memory;
  private final Value kernels;

  Interpreter() {
    context = Context.newBuilder("wasm").option("engine.WarnInterpreterOnly", "false").build();
    memory = module("memory", MEMORY).newInstance().getMember("exports").getMember("memory");
    ProxyObject environment = ProxyObject.fromMap(Map.of("memory", memory));
    kernels =
        module("kernels", KernelModule.bytes())
            .newInstance(ProxyObject.fromMap(Map.of("env", environment)))
            .getMember("exports");
  }

  private Value module(String name, byte[] bytes) {
    return context.eval(Source.newBuilder("wasm", ByteSequence.create(bytes), name).buildLiteral());
  }

  SimdKernels kernels() {
    return (SimdKernels)
        Proxy.newProxyInstance(
            SimdKernels.class.getClassLoader(),
            new Class<?>[] {SimdKernels.class},
            (proxy, method, arguments) -> {
              kernels.getMember(method.getName()).executeVoid(arguments);
              return null;
            });
  }

  /** A bump allocator, which starts again when the last block is released. */
  LinearMemory memory() {
    return new LinearMemory() {
      private int taken = 64;
      private int blocks;

      @Override
      public int allocate(int bytes) {
        if (taken + (long) bytes > memory.getBufferSize()) {
          return 0;
        }
        int block = taken;
        for (int i = 0; i < bytes; i++) {
          memory.writeBufferByte(block + i, (byte) 0);
        }
        taken += bytes;
        blocks++;
        return block;
      }

      @Override
      public void release(int address) {
        blocks--;
        if (blocks == 0) {
          taken = 64;
        }
      }

      @Override
      public float get(int address) {
        return memory.readBufferFloat(ByteOrder.LITTLE_ENDIAN, address);
      }

      @Override
      public void set(int address, float value) {
        memory.writeBufferFloat(ByteOrder.LITTLE_ENDIAN, address, value);
      }
    };
  }

  @Override
  public void close() {
    context.close();
  }
}
