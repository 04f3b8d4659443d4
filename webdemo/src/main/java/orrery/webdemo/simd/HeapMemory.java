package orrery.webdemo.simd;

import org.teavm.interop.Address;
import org.teavm.runtime.heap.Heap;

/** The module's own linear memory, which grows as it is taken. */
final class HeapMemory implements LinearMemory {
  @Override
  public int allocate(int bytes) {
    Address block = Heap.alloc(bytes);
    if (block.toInt() != 0) {
      Address.fillZero(block, bytes);
    }
    return block.toInt();
  }

  @Override
  public void release(int address) {
    Heap.release(Address.fromInt(address));
  }

  @Override
  public float get(int address) {
    return Address.fromInt(address).getFloat();
  }

  @Override
  public void set(int address, float value) {
    Address.fromInt(address).putFloat(value);
  }
}
