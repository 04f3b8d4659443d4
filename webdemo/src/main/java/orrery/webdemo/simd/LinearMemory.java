package orrery.webdemo.simd;

/** The memory that SIMD kernels work on, by addresses in bytes. */
interface LinearMemory {
  /**
   * Takes a block, all zeros.
   *
   * @return its address, a multiple of 4, or 0 if there is no room
   */
  int allocate(int bytes);

  /** Gives a block back. */
  void release(int address);

  /** The number at an address. */
  float get(int address);

  /** Sets the number at an address. */
  void set(int address, float value);
}
