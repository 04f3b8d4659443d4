package orrery.webdemo.simd.emit;

/**
 * A count or an address in linear memory.
 *
 * <pre>{@code
 * I32 end = pointer.plus(count.times(4)).keep();
 * pointer.store(16, pointer.lanes(0).plus(pointer.lanes(16)));
 * }</pre>
 */
public final class I32 extends Value<I32> {
  I32(WasmFunction function, Term term) {
    super(function, term);
  }

  I32(WasmFunction function, Local variable) {
    super(function, variable);
  }

  @Override
  Type type() {
    return Type.I32;
  }

  @Override
  I32 expression(Term term) {
    return new I32(function, term);
  }

  @Override
  I32 variable(Local local) {
    return new I32(function, local);
  }

  /** The sum. */
  public I32 plus(I32 other) {
    return binary(Op.I32_ADD, other);
  }

  /** The sum. */
  public I32 plus(int other) {
    return other == 0 ? this : plus(function.constant(other));
  }

  /** The difference. */
  public I32 minus(I32 other) {
    return binary(Op.I32_SUB, other);
  }

  /** The product. */
  public I32 times(I32 other) {
    return binary(Op.I32_MUL, other);
  }

  /** The product. */
  public I32 times(int other) {
    int shift = Integer.numberOfTrailingZeros(other);
    return other == 1 << shift
        ? binary(Op.I32_SHL, function.constant(shift))
        : times(function.constant(other));
  }

  /** The largest multiple of a power of two that is not above this. */
  public I32 roundedDownTo(int powerOfTwo) {
    return binary(Op.I32_AND, function.constant(-powerOfTwo));
  }

  /** The remainder by a power of two. */
  public I32 modulo(int powerOfTwo) {
    return binary(Op.I32_AND, function.constant(powerOfTwo - 1));
  }

  /** The bits that both have. */
  public I32 and(I32 other) {
    return binary(Op.I32_AND, other);
  }

  /** The bits that one of them has. */
  public I32 or(I32 other) {
    return binary(Op.I32_OR, other);
  }

  /** 1 where this is less, else 0. */
  public I32 lessThan(I32 other) {
    return binary(Op.I32_LT_S, other);
  }

  /** 1 where this is greater, else 0. */
  public I32 greaterThan(int other) {
    return binary(Op.I32_GT_S, function.constant(other));
  }

  /** 1 where this is not greater, else 0. */
  public I32 atMost(int other) {
    return binary(Op.I32_LE_S, function.constant(other));
  }

  /** 1 where this is not less, else 0. */
  public I32 atLeast(int other) {
    return binary(Op.I32_GE_S, function.constant(other));
  }

  /** 1 where both are equal, else 0. */
  public I32 equalTo(int other) {
    return other == 0 ? unary(Op.I32_EQZ) : binary(Op.I32_EQ, function.constant(other));
  }

  /** This where the condition is not 0, else 0. */
  public I32 onlyWhere(I32 condition) {
    return expression(
        code -> {
          write(code);
          function.constant(0).write(code);
          condition.write(code);
          code.op(Op.SELECT);
        });
  }

  /** These bits in all lanes. */
  public Lanes splat() {
    return new Lanes(
        function,
        code -> {
          write(code);
          code.op(Op.I32X4_SPLAT);
        });
  }

  /** The nearest number of float32. */
  public F32 toFloat() {
    return new F32(
        function,
        code -> {
          write(code);
          code.op(Op.F32_CONVERT_I32_S);
        });
  }

  /** Increases this variable. */
  public void add(I32 by) {
    set(plus(by));
  }

  /** Increases this variable. */
  public void add(int by) {
    set(plus(by));
  }

  /** The four numbers from {@code offset} bytes behind this address. */
  public Lanes lanes(int offset) {
    return load(Op.V128_LOAD, offset);
  }

  /** One number, in all lanes. */
  public Lanes splat(int offset) {
    return load(Op.V128_LOAD32_SPLAT, offset);
  }

  /** One number in the first lane, and zeros. */
  public Lanes one(int offset) {
    return load(Op.V128_LOAD32_ZERO, offset);
  }

  private Lanes load(Op op, int offset) {
    return new Lanes(
        function,
        code -> {
          write(code);
          access(code, op, offset);
        });
  }

  /** Returns the lanes with one of them replaced by a number from memory. */
  public Lanes insert(int offset, int lane, Lanes others) {
    return new Lanes(
        function,
        code -> {
          write(code);
          others.write(code);
          access(code, Op.V128_LOAD32_LANE, offset).raw(lane);
        });
  }

  /** Writes four numbers. */
  public void store(int offset, Lanes value) {
    write(function.code());
    value.write(function.code());
    access(function.code(), Op.V128_STORE, offset);
  }

  /** Writes one of the four numbers. */
  public void storeLane(int offset, int lane, Lanes value) {
    write(function.code());
    value.write(function.code());
    access(function.code(), Op.V128_STORE32_LANE, offset).raw(lane);
  }

  /** Appends an access that promises only the alignment of float32: addresses that 4 divides. */
  private static Bytes access(Code code, Op op, int offset) {
    return code.op(op).unsigned(2).unsigned(offset);
  }
}
