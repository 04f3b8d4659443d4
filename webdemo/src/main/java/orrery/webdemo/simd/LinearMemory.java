package orrery.webdemo.simd;

/** The memory that SIMD kernels work on, by addresses in bytes. */
interface LinearMemory {
  /**
   * Allocates a block of zeros.
   *
   * @return its address, a multiple of 4, or 0 if there is no room
   */
  int allocate(int bytes);

  /** Releases a block. */
  void release(int address);

  /** The number at an address. */
  float get(int address);

  /** Sets the number at an address. */
  void set(int address, float value);
}
