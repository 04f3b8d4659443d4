package orrery.webdemo.gpu;

/**
 * The operations of WebGPU that a session needs, on numbers: offsets count floats from the start of
 * a session's arena. Operations that wait for the GPU block the calling thread.
 *
 * <p>Any call may throw {@link DeviceLost}, or {@link GpuFault} for all else that a GPU refuses.
 */
interface GpuHost {
  /** The most bytes that a kernel can be given to work on. */
  long maxBytes();

  /** The time in milliseconds since an arbitrary origin. */
  double now();

  /**
   * Makes the buffers of a session, all zeros, and the pipelines of its programs.
   *
   * @param layout what it is made of
   * @return its number
   */
  int open(Layout layout);

  /** Uploads numbers. */
  void write(int session, int offset, float[] values);

  /**
   * Uploads the inputs of some steps: a record of 256 bytes each, and the words of all replicas.
   */
  void steps(int session, int[] records, int[] words);

  /**
   * Submits dispatches of a program that repeats for step after step: dispatch {@code i} is the
   * {@code i mod size}-th of the program, with the record of step {@code i / size}.
   *
   * @param program 0 for training, 1 for a forward pass
   * @param from the first
   * @param to behind the last
   * @param record the step of dispatch 0
   */
  void submit(int session, int program, int from, int to, int record);

  /** Waits until all that was submitted is done. */
  void finish(int session);

  /**
   * Downloads strided numbers: {@code into.length / count} times {@code count} of them, from the
   * offset on and a stride further each time. Waits.
   */
  void read(int session, int offset, int stride, int count, float[] into);

  /** Copies the arena out of the GPU. Waits. */
  void checkpoint(int session);

  /** Requests another GPU in place of a lost one, and copies the arena there. Waits. */
  void restore(int session);

  /** Releases the session. */
  void close(int session);

  /**
   * The contents of a session's buffers.
   *
   * @param floats of the arena
   * @param replicas the number of replicas that share it
   * @param calls operands and constants of all dispatches
   * @param chunks of parameters
   * @param steps the capacity for steps' records
   * @param words the capacity for words
   * @param training the program of a step
   * @param forward the program of a forward pass
   */
  record Layout(
      int floats,
      int replicas,
      int[] calls,
      int[] chunks,
      int steps,
      int words,
      Program training,
      Program forward) {}
}
