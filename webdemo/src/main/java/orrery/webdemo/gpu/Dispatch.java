package orrery.webdemo.gpu;

/**
 * One kernel on the GPU, for all replicas.
 *
 * @param shader which
 * @param call where its operands and constants stand among the {@link UniformRecords}
 * @param x workgroups across
 * @param y workgroups down
 */
record Dispatch(Shader shader, int call, int x, int y) {
  /** Threads of a workgroup if there may be several. */
  static final int THREADS = 64;

  /** The elements of a thread, unless a dispatch cannot have that many threads. */
  private static final int ELEMENTS_PER_THREAD = 4;

  /** The most workgroups in one direction that every GPU must accept. */
  static final int MAX_GROUPS = 65535;

  /** Returns the number of workgroups for a number of things, of which each takes {@code each}. */
  static int groups(int things, int each) {
    return (things + each - 1) / each;
  }

  /** Workgroups that go over elements in turns, should there be too many for one turn. */
  static int groupsOver(int elements) {
    return Math.min(groups(elements, ELEMENTS_PER_THREAD * THREADS), MAX_GROUPS);
  }
}
