package orrery.webdemo.simd.emit;

/**
 * Four float32 numbers, computed on independently, or their bits.
 *
 * <pre>{@code
 * Lanes relu = x.unless(x.lessThan(0f));       // x < 0 ? 0 : x, and NaN stays NaN
 * Lanes leaky = x.times(0.01f).where(x.lessThan(0f), x);
 * }</pre>
 */
public final class Lanes extends Value<Lanes> {
  /** The number of lanes. */
  public static final int COUNT = 4;

  Lanes(WasmFunction function, Term term) {
    super(function, term);
  }

  Lanes(WasmFunction function, Local variable) {
    super(function, variable);
  }

  @Override
  Type type() {
    return Type.V128;
  }

  @Override
  Lanes expression(Term term) {
    return new Lanes(function, term);
  }

  @Override
  Lanes variable(Local local) {
    return new Lanes(function, local);
  }

  /** The sums. */
  public Lanes plus(Lanes other) {
    return binary(Op.F32X4_ADD, other);
  }

  /** The sums. */
  public Lanes plus(float other) {
    return plus(function.constant(other));
  }

  /** The differences. */
  public Lanes minus(Lanes other) {
    return binary(Op.F32X4_SUB, other);
  }

  /** The differences. */
  public Lanes minus(float other) {
    return minus(function.constant(other));
  }

  /** The products. */
  public Lanes times(Lanes other) {
    return binary(Op.F32X4_MUL, other);
  }

  /** The products. */
  public Lanes times(float other) {
    return times(function.constant(other));
  }

  /** The quotients. */
  public Lanes dividedBy(Lanes other) {
    return binary(Op.F32X4_DIV, other);
  }

  /** The other sign. */
  public Lanes negated() {
    return unary(Op.F32X4_NEG);
  }

  /** The square roots. */
  public Lanes sqrt() {
    return unary(Op.F32X4_SQRT);
  }

  /** Returns all bits set where this is less, else 0; 0 for NaN, as in every comparison. */
  public Lanes lessThan(Lanes other) {
    return binary(Op.F32X4_LT, other);
  }

  /** Returns all bits set where this is less, else 0. */
  public Lanes lessThan(float other) {
    return lessThan(function.constant(other));
  }

  /** Returns all bits set where this is greater, else 0. */
  public Lanes greaterThan(Lanes other) {
    return binary(Op.F32X4_GT, other);
  }

  /** Returns all bits set where this is greater, else 0. */
  public Lanes greaterThan(float other) {
    return greaterThan(function.constant(other));
  }

  /** Returns all bits set where this is not greater, else 0. */
  public Lanes atMost(float other) {
    return binary(Op.F32X4_LE, function.constant(other));
  }

  /** Returns all bits set where both are equal, else 0. */
  public Lanes equalTo(Lanes other) {
    return binary(Op.F32X4_EQ, other);
  }

  /** Returns all bits set where both are equal, else 0. */
  public Lanes equalTo(float other) {
    return equalTo(function.constant(other));
  }

  /** The bits that both have. */
  public Lanes and(Lanes other) {
    return binary(Op.V128_AND, other);
  }

  /** The bits that one of them has. */
  public Lanes or(Lanes other) {
    return binary(Op.V128_OR, other);
  }

  /** +0 where the condition holds, else this. */
  public Lanes unless(Lanes condition) {
    return binary(Op.V128_ANDNOT, condition);
  }

  /** This where the condition holds, else the other. */
  public Lanes where(Lanes condition, Lanes other) {
    return expression(
        code -> {
          write(code);
          other.write(code);
          condition.write(code);
          code.op(Op.V128_BITSELECT);
        });
  }

  /** The sums of the bits as integers. */
  public Lanes plusBits(Lanes other) {
    return binary(Op.I32X4_ADD, other);
  }

  /** The differences of the bits as integers. */
  public Lanes minusBits(Lanes other) {
    return binary(Op.I32X4_SUB, other);
  }

  /** The bits, moved towards the most significant one. */
  public Lanes shiftedLeft(int by) {
    return binary(Op.I32X4_SHL, function.constant(by));
  }

  /** The bits, moved towards the least significant one, with copies of the sign. */
  public Lanes shiftedRight(int by) {
    return binary(Op.I32X4_SHR_S, function.constant(by));
  }

  /** The bits, moved towards the least significant one, with zeros. */
  public Lanes shiftedRightUnsigned(int by) {
    return binary(Op.I32X4_SHR_U, function.constant(by));
  }

  /** The bits as integers, as numbers. */
  public Lanes toFloat() {
    return unary(Op.F32X4_CONVERT_I32X4_S);
  }

  /** The number of the first lane, in all lanes. */
  public Lanes inAllLanes() {
    return shuffle(this, 0, 0, 0, 0);
  }

  /**
   * Four lanes chosen from those of this, 0 to 3, and of the other, 4 to 7.
   *
   * @param choice the lane for each place
   */
  public Lanes shuffle(Lanes other, int... choice) {
    return expression(
        code -> {
          write(code);
          other.write(code);
          Bytes bytes = code.op(Op.I8X16_SHUFFLE);
          for (int lane : choice) {
            int first = lane * Float.BYTES;
            bytes.raw(first, first + 1, first + 2, first + 3);
          }
        });
  }
}
