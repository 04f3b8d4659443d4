package orrery.engine.contract;

import orrery.engine.kernel.Dense;

/** Faults of products. */
final class ProductFaults {
  /** {@code k} products of numbers at fixed distances. */
  private record Terms(float[] left, int i, int di, float[] right, int j, int dj, int k) {
    float left(int p) {
      return left[i + p * di];
    }

    float right(int p) {
      return right[j + p * dj];
    }
  }

  private interface Sum {
    float of(float start, Terms terms);
  }

  private ProductFaults() {}

  static void forgetsToAccumulate(Dense.MatMul call, FaultyMemory memory, Runnable right) {
    memory.at(call.result())[0] = 0f; // the first element only: the fault of an edge
    right.run();
  }

  static void addsInDescendingOrder(Dense.MatMul call, FaultyMemory memory, Runnable right) {
    product(
        call,
        memory,
        (start, terms) -> {
          float sum = start;
          for (int p = terms.k - 1; p >= 0; p--) {
            sum += terms.left(p) * terms.right(p);
          }
          return sum;
        });
  }

  static void fusesMultiplyAndAdd(Dense.MatMul call, FaultyMemory memory, Runnable right) {
    product(
        call,
        memory,
        (start, terms) -> {
          float sum = start;
          for (int p = 0; p < terms.k; p++) {
            sum = Math.fma(terms.left(p), terms.right(p), sum);
          }
          return sum;
        });
  }

  static void addsTheStartAtTheEnd(Dense.MatMul call, FaultyMemory memory, Runnable right) {
    product(
        call,
        memory,
        (start, terms) -> {
          float sum = 0f;
          for (int p = 0; p < terms.k; p++) {
            sum += terms.left(p) * terms.right(p);
          }
          return start + sum;
        });
  }

  static void startsFromTheFirstProduct(Dense.MatMul call, FaultyMemory memory, Runnable right) {
    product(
        call,
        memory,
        (start, terms) -> {
          float first = terms.left(0) * terms.right(0);
          float sum = call.accumulate() ? start + first : first;
          for (int p = 1; p < terms.k; p++) {
            sum += terms.left(p) * terms.right(p);
          }
          return sum;
        });
  }

  private static void product(Dense.MatMul call, FaultyMemory memory, Sum rule) {
    boolean tn = call.form() == Dense.Form.TN;
    boolean nt = call.form() == Dense.Form.NT;
    int k = call.k();
    float[] result = memory.at(call.result());
    for (int at = 0; at < result.length; at++) {
      int i = at / call.n();
      int j = at % call.n();
      Terms terms =
          new Terms(
              memory.at(call.left()),
              tn ? i : i * k,
              tn ? call.m() : 1,
              memory.at(call.right()),
              nt ? j * k : j,
              nt ? 1 : call.n(),
              k);
      result[at] = rule.of(call.accumulate() ? result[at] : 0f, terms);
    }
  }
}
