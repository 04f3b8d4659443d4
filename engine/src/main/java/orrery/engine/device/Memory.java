package orrery.engine.device;

import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Kernels;

/**
 * The numbers of one replica, and the kernels that work on them: all that a device on this machine
 * has to supply. {@link KernelSession} does the rest.
 */
public interface Memory extends Kernels, AutoCloseable {
  /** Sets a whole buffer. The length has been checked. */
  void write(Buffer buffer, float[] values);

  /** Copies a whole buffer out. The length has been checked. */
  void read(Buffer buffer, float[] into);

  /** Returns one number of a buffer. */
  float at(Buffer buffer, int index);

  /** Releases the memory. */
  @Override
  void close();
}
