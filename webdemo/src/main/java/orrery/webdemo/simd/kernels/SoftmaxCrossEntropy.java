package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.F32;
import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * {@code softmaxCrossEntropy (y, t, dy, loss, m, n, smoothed, keep, spread)}.
 *
 * <p>Four rows at a time, one in each lane: sums along a row then stay in their order, and the
 * logarithms of four rows are one. Rows behind the last one are the last one again, and count
 * nothing.
 */
final class SoftmaxCrossEntropy {
  private static final int ROWS = Lanes.COUNT;

  /** Vectors of the 16 parts of a sum. */
  private static final int GROUP = 4;

  private final WasmFunction f;
  private final I32 y;
  private final I32 t;
  private final I32 dy;
  private final I32 loss;
  private final I32 m;
  private final I32 n;
  private final I32 smoothed;
  private final F32 keep;
  private final F32 spread;

  private SoftmaxCrossEntropy(WasmFunction f) {
    this.f = f;
    this.y = f.integer();
    this.t = f.integer();
    this.dy = f.integer();
    this.loss = f.integer();
    this.m = f.integer();
    this.n = f.integer();
    this.smoothed = f.integer();
    this.keep = f.number();
    this.spread = f.number();
  }

  static void addTo(WasmModule module) {
    new SoftmaxCrossEntropy(module.function("softmaxCrossEntropy")).write();
  }

  private void write() {
    I32 toTarget = t.minus(y).keep();
    I32 toGradient = dy.minus(y).keep();
    I32 stride = n.times(Float.BYTES).keep();
    Lanes rows = m.toFloat().splat().keep();
    Lanes[] parts = new Lanes[GROUP];
    for (int i = 0; i < GROUP; i++) {
      parts[i] = f.constant(0f).keep();
    }
    I32 left = m.keep();
    I32 turns = f.constant(0).keep();
    f.repeat(
        () -> {
          Lanes losses = rows(toTarget, toGradient, stride, left, rows);
          rotate(parts, losses.and(PartialSums.there(f, left)));
          turns.add(1);
          y.add(stride.times(ROWS));
          left.add(-ROWS);
        },
        left.greaterThan(0));
    f.whilst(
        turns.modulo(GROUP),
        () -> {
          rotate(parts, f.constant(0f));
          turns.add(1);
        });
    loss.storeLane(0, 0, PartialSums.total(parts).over(rows));
  }

  /** Adds terms to the first part, and makes it the last one: after 16 rows all are in place. */
  private static void rotate(Lanes[] parts, Lanes terms) {
    Lanes first = parts[0].plus(terms).keep();
    for (int i = 1; i < GROUP; i++) {
      parts[i - 1].set(parts[i]);
    }
    parts[GROUP - 1].set(first);
  }

  /** Stores the gradients of four rows, and yields their losses. */
  private Lanes rows(I32 toTarget, I32 toGradient, I32 stride, I32 left, Lanes rows) {
    Lanes largest = largest(stride, left);
    Lanes sum = f.constant(0f).keep();
    eachColumn(
        stride,
        left,
        at -> {
          Lanes e = Float32Lanes.exp(f, gather(at).minus(largest).keep());
          sum.set(sum.plus(e));
          scatter(at, toGradient, e);
        });
    Lanes logSum = Float32Lanes.log(f, sum);
    Lanes losses = f.constant(0f).keep();
    eachColumn(
        stride,
        left,
        at -> {
          Lanes target = gather(moved(at, toTarget)).keep();
          f.when(smoothed, () -> target.set(keep.splat().times(target).plus(spread.splat())));
          losses.set(losses.plus(target.times(logSum.minus(gather(at).minus(largest)))));
          Lanes e = gather(moved(at, toGradient));
          scatter(at, toGradient, e.over(sum).minus(target).over(rows).keep());
        });
    return losses;
  }

  private Lanes largest(I32 stride, I32 left) {
    Lanes largest = f.constant(0f).keep();
    I32[] first = Rows.clamped(y, stride, left, ROWS);
    largest.set(gather(first));
    eachColumn(
        stride,
        left,
        at -> {
          Lanes x = gather(at).keep();
          largest.set(x.where(x.greaterThan(largest), largest));
        });
    return largest;
  }

  @FunctionalInterface
  private interface Body {
    void at(I32[] rows);
  }

  private void eachColumn(I32 stride, I32 left, Body body) {
    I32[] rows = Rows.clamped(y, stride, left, ROWS);
    I32 end = rows[0].plus(stride).keep();
    f.repeat(
        () -> {
          body.at(rows);
          Rows.advance(rows, Float.BYTES);
        },
        rows[0].lessThan(end));
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

  private static void scatter(I32[] rows, I32 by, Lanes numbers) {
    for (int i = 0; i < rows.length; i++) {
      rows[i].plus(by).storeLane(0, i, numbers);
    }
  }
}
