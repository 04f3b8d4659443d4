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
  /** Threads of a workgroup, where there may be several. */
  static final int THREADS = 64;

  /** Elements of a thread, unless they are too many for so many. */
  private static final int ELEMENTS_PER_THREAD = 4;

  /** More workgroups in one direction than this no GPU has to take. */
  static final int MOST_GROUPS = 65535;

  /** As many workgroups as a number of things needs, where each takes so many. */
  static int groups(int things, int each) {
    return (things + each - 1) / each;
  }

  /** Workgroups that go over elements in turns, should there be too many for one turn. */
  static int groupsOver(int elements) {
    return Math.min(groups(elements, ELEMENTS_PER_THREAD * THREADS), MOST_GROUPS);
  }
}
