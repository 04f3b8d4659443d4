package orrery.webdemo.gpu;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.runtime.heap.Heap;
import orrery.webdemo.worker.Text;

/**
 * The page's end of WebGPU, {@code gpu.js}, as imports of this module. Arrays are handed over in
 * linear memory.
 */
final class ImportedHost implements GpuHost {
  private static final String MODULE = "gpu";
  private static final int MAX_REASON_LENGTH = 1000;

  private final Text text = new Text();
  private Address block;
  private int capacity;

  /** Registers the kernels with the host, under the numbers that programs use. */
  ImportedHost() {
    for (Shader shader : Shader.values()) {
      int length = text.write(shader.file());
      shader0(shader.number(), text.reserve(0).toInt(), length);
    }
  }

  @Import(module = MODULE, name = "shader")
  private static native void shader0(int number, int name, int length);

  @Override
  public long maxBytes() {
    return (long) maxBytes0();
  }

  @Import(module = MODULE, name = "maxBytes")
  private static native double maxBytes0();

  @Override
  public double now() {
    return now0();
  }

  @Import(module = MODULE, name = "now")
  private static native double now0();

  @Override
  public int open(Layout layout) {
    int session = session0(layout.floats(), layout.replicas(), layout.steps(), layout.words());
    calls0(session, place(layout.calls()), layout.calls().length);
    pieces0(session, place(layout.chunks()), layout.chunks().length);
    program0(session, 0, place(layout.training().words()), layout.training().size());
    program0(session, 1, place(layout.forward().words()), layout.forward().size());
    open0(session);
    await();
    return session;
  }

  @Import(module = MODULE, name = "session")
  private static native int session0(int floats, int replicas, int steps, int words);

  @Import(module = MODULE, name = "calls")
  private static native void calls0(int session, int words, int count);

  @Import(module = MODULE, name = "chunks")
  private static native void pieces0(int session, int words, int count);

  @Import(module = MODULE, name = "program")
  private static native void program0(int session, int number, int words, int dispatches);

  @Import(module = MODULE, name = "open")
  private static native void open0(int session);

  @Override
  public void write(int session, int offset, float[] values) {
    Address to = reserve(values.length);
    for (int i = 0; i < values.length; i++) {
      to.add(Float.BYTES * i).putFloat(values[i]);
    }
    write0(session, offset, to.toInt(), values.length);
  }

  @Import(module = MODULE, name = "write")
  private static native void write0(int session, int offset, int values, int count);

  @Override
  public void steps(int session, int[] records, int[] words) {
    records0(session, place(records), records.length);
    words0(session, place(words), words.length);
  }

  @Import(module = MODULE, name = "records")
  private static native void records0(int session, int words, int count);

  @Import(module = MODULE, name = "words")
  private static native void words0(int session, int words, int count);

  @Override
  public void submit(int session, int program, int from, int to, int record) {
    submit0(session, program, from, to, record);
  }

  @Import(module = MODULE, name = "submit")
  private static native void submit0(int session, int program, int from, int to, int record);

  @Override
  public void finish(int session) {
    finish0(session);
    await();
  }

  @Import(module = MODULE, name = "finish")
  private static native void finish0(int session);

  @Override
  public void read(int session, int offset, int stride, int count, float[] into) {
    Address block = reserve(into.length);
    read0(session, offset, stride, count, into.length / count, block.toInt());
    await();
    for (int i = 0; i < into.length; i++) {
      into[i] = block.add(Float.BYTES * i).getFloat();
    }
  }

  @Import(module = MODULE, name = "read")
  private static native void read0(
      int session, int offset, int stride, int count, int times, int into);

  @Override
  public void checkpoint(int session) {
    checkpoint0(session);
    await();
  }

  @Import(module = MODULE, name = "checkpoint")
  private static native void checkpoint0(int session);

  @Override
  public void restore(int session) {
    restore0(session);
    await();
  }

  @Import(module = MODULE, name = "restore")
  private static native void restore0(int session);

  @Override
  public void close(int session) {
    close0(session);
  }

  @Import(module = MODULE, name = "close")
  private static native void close0(int session);

  private void await() {
    int outcome = HostAwait.outcome();
    if (outcome == HostAwait.LOST) {
      throw new DeviceLost(reason());
    } else if (outcome != HostAwait.DONE) {
      throw new GpuFault(reason());
    }
  }

  private String reason() {
    int length = reason0(text.reserve(MAX_REASON_LENGTH).toInt(), MAX_REASON_LENGTH);
    return text.read(0, length);
  }

  /** Writes at most {@code most} UTF-16 code units of the last error, and returns their number. */
  @Import(module = MODULE, name = "reason")
  private static native int reason0(int address, int most);

  private int place(int[] words) {
    Address to = reserve(words.length);
    for (int i = 0; i < words.length; i++) {
      to.add(Integer.BYTES * i).putInt(words[i]);
    }
    return to.toInt();
  }

  /** Reserves memory for words of 32 bits. Its earlier contents are lost. */
  private Address reserve(int words) {
    if (words > capacity) {
      if (capacity > 0) {
        Heap.release(block);
      }
      block = Heap.alloc(Integer.BYTES * words);
      capacity = block.toInt() == 0 ? 0 : words;
    }
    if (words > capacity) {
      throw new GpuFault("there is no memory for " + words + " numbers on their way to the GPU");
    }
    return block;
  }
}
