package orrery.webdemo.gpu;

import java.util.ArrayList;
import java.util.List;

/**
 * A GPU that stores numbers, takes time for each dispatch, and computes only the number of steps
 * done, at the start of the arena.
 */
final class FakeHost implements GpuHost {
  /** The number of dispatches of each submission. */
  final List<Integer> submissions = new ArrayList<>();

  long maxBytes = 1 << 20;
  double millisecondsOfDispatch = 1;
  int losses;

  private float[] arena = new float[0];
  private float[] kept = new float[0];
  private Layout layout;
  private double now;
  private double busyUntil;
  private int underWay;
  private boolean lost;

  /** Loses the device now. */
  void lose() {
    lost = true;
    losses++;
  }

  @Override
  public long maxBytes() {
    return maxBytes;
  }

  @Override
  public double now() {
    return now;
  }

  @Override
  public int open(Layout opened) {
    layout = opened;
    arena = new float[opened.floats()];
    kept = new float[opened.floats()];
    return 1;
  }

  @Override
  public void write(int session, int offset, float[] values) {
    System.arraycopy(values, 0, arena, offset, values.length);
    System.arraycopy(values, 0, kept, offset, values.length);
  }

  @Override
  public void steps(int session, int[] records, int[] words) {}

  @Override
  public void submit(int session, int program, int from, int to, int record) {
    if (++underWay > 1 && program == 0) {
      throw new IllegalStateException("two submissions are under way");
    }
    submissions.add(to - from);
    busyUntil = Math.max(busyUntil, now) + (to - from) * millisecondsOfDispatch;
    int size = program == 0 ? layout.training().size() : to + 1;
    arena[0] += to / size - from / size;
  }

  @Override
  public void finish(int session) {
    answer();
  }

  private void answer() {
    if (lost) {
      throw new DeviceLost("the GPU was lost: somebody tripped over the cable");
    }
    now = Math.max(now, busyUntil);
    underWay = 0;
  }

  @Override
  public void read(int session, int offset, int stride, int count, float[] into) {
    answer();
    for (int i = 0; i < into.length / count; i++) {
      System.arraycopy(arena, offset + i * stride, into, i * count, count);
    }
  }

  @Override
  public void checkpoint(int session) {
    answer();
    kept = arena.clone();
  }

  @Override
  public void restore(int session) {
    lost = false;
    underWay = 0;
    arena = kept.clone();
  }

  @Override
  public void close(int session) {}
}
