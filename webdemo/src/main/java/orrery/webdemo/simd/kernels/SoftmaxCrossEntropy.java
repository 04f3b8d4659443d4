package orrery.webdemo.simd.kernels;

import java.util.function.Consumer;
import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * {@code softmaxCrossEntropy (y, t, dy, loss, m, n, keep, spread)}: targets become {@code keep t +
 * spread}.
 *
 * <p>Four rows at a time, one in each lane: sums along a row then stay in their order, and the
 * logarithms of four rows are one. Rows behind the last one repeat it, and do not count.
 */
final class SoftmaxCrossEntropy {
  private static final int ROWS = Lanes.COUNT;

  private final WasmFunction f;
  private final I32 y;
  private final I32 loss;
  private final I32 m;
  private final Lanes keep;
  private final Lanes spread;
  private final I32 toTarget;
  private final I32 toGradient;
  private final I32 stride;
  private final Rows rows;
  private final Lanes count;

  private SoftmaxCrossEntropy(WasmFunction f) {
    this.f = f;
    this.y = f.integer();
    I32 t = f.integer();
    I32 dy = f.integer();
    this.loss = f.integer();
    this.m = f.integer();
    this.stride = f.integer().times(Float.BYTES).keep();
    this.keep = f.number().splat().keep();
    this.spread = f.number().splat().keep();
    this.toTarget = t.minus(y).keep();
    this.toGradient = dy.minus(y).keep();
    this.rows = new Rows(stride, ROWS);
    this.count = m.toFloat().splat().keep();
  }

  static void addTo(WasmModule module) {
    new SoftmaxCrossEntropy(module.function("softmaxCrossEntropy")).write();
  }

  private void write() {
    PartialSums sum = new PartialSums(f, 1);
    I32 left = m.keep();
    f.repeat(
        () -> {
          rows.end(left);
          sum.add(left, fourRows());
          y.add(stride.times(ROWS));
          left.add(-ROWS);
        },
        left.greaterThan(0));
    loss.storeLane(0, 0, sum.totals()[0].dividedBy(count));
  }

  /** Stores the gradients of four rows, and yields their losses. */
  private Lanes fourRows() {
    Lanes largest = gather(rows.from(y)).keep();
    eachColumn(
        at -> {
          Lanes x = gather(at).keep();
          largest.set(x.where(x.greaterThan(largest), largest));
        });
    Lanes sum = f.constant(0f).keep();
    eachColumn(
        at -> {
          Lanes e = Float32Lanes.exp(f, gather(at).minus(largest));
          sum.set(sum.plus(e));
          scatter(moved(at, toGradient), e);
        });
    Lanes logSum = Float32Lanes.log(f, sum);
    Lanes losses = f.constant(0f).keep();
    eachColumn(
        at -> {
          Lanes target = keep.times(gather(moved(at, toTarget))).plus(spread).keep();
          losses.set(losses.plus(target.times(logSum.minus(gather(at).minus(largest)))));
          I32[] gradients = moved(at, toGradient);
          scatter(
              gradients, gather(gradients).dividedBy(sum).minus(target).dividedBy(count).keep());
        });
    return losses;
  }

  private void eachColumn(Consumer<I32[]> body) {
    f.block(
        () -> {
          I32[] at = rows.from(y);
          I32 end = y.plus(stride).keep();
          f.repeat(
              () -> {
                body.accept(at);
                Rows.advance(at, Float.BYTES);
              },
              at[0].lessThan(end));
        });
  }

  private static I32[] moved(I32[] rows, I32 by) {
    I32[] moved = new I32[rows.length];
    for (int i = 0; i < rows.length; i++) {
      moved[i] = rows[i].plus(by);
    }
    return moved;
  }

  /** A number of each row. */
  private static Lanes gather(I32[] rows) {
    Lanes numbers = rows[0].one(0);
    for (int i = 1; i < rows.length; i++) {
      numbers = rows[i].insert(0, i, numbers);
    }
    return numbers;
  }

  private static void scatter(I32[] rows, Lanes numbers) {
    for (int i = 0; i < rows.length; i++) {
      rows[i].storeLane(0, i, numbers);
    }
  }
}
