package orrery.webdemo.simd.emit;

/** The instructions that kernels are made of, by their names in the WebAssembly specification. */
enum Op {
  IF(0x04),
  ELSE(0x05),
  LOOP(0x03),
  END(0x0b),
  BR_IF(0x0d),
  CALL(0x10),
  LOCAL_GET(0x20),
  LOCAL_SET(0x21),
  I32_CONST(0x41),
  F32_CONST(0x43),
  I32_EQZ(0x45),
  I32_EQ(0x46),
  I32_LT_S(0x48),
  I32_GT_S(0x4a),
  I32_LE_S(0x4c),
  I32_GE_S(0x4e),
  I32_ADD(0x6a),
  I32_SUB(0x6b),
  I32_MUL(0x6c),
  I32_AND(0x71),
  I32_OR(0x72),
  I32_SHL(0x74),
  F32_CONVERT_I32_S(0xb2),
  SELECT(0x1b),
  MEMORY_COPY(Op.BULK, 0x0a),
  MEMORY_FILL(Op.BULK, 0x0b),
  V128_CONST(Op.VECTOR, 0x0c),
  V128_LOAD(Op.VECTOR, 0x00),
  V128_LOAD32_SPLAT(Op.VECTOR, 0x09),
  V128_STORE(Op.VECTOR, 0x0b),
  I8X16_SHUFFLE(Op.VECTOR, 0x0d),
  I32X4_SPLAT(Op.VECTOR, 0x11),
  F32X4_SPLAT(Op.VECTOR, 0x13),
  F32X4_EQ(Op.VECTOR, 0x41),
  F32X4_LT(Op.VECTOR, 0x43),
  F32X4_GT(Op.VECTOR, 0x44),
  F32X4_LE(Op.VECTOR, 0x45),
  V128_AND(Op.VECTOR, 0x4e),
  V128_ANDNOT(Op.VECTOR, 0x4f),
  V128_OR(Op.VECTOR, 0x50),
  V128_BITSELECT(Op.VECTOR, 0x52),
  V128_LOAD32_LANE(Op.VECTOR, 0x56),
  V128_STORE32_LANE(Op.VECTOR, 0x5a),
  V128_LOAD32_ZERO(Op.VECTOR, 0x5c),
  I32X4_SHL(Op.VECTOR, 0xab),
  I32X4_SHR_S(Op.VECTOR, 0xac),
  I32X4_SHR_U(Op.VECTOR, 0xad),
  I32X4_ADD(Op.VECTOR, 0xae),
  I32X4_SUB(Op.VECTOR, 0xb1),
  F32X4_NEG(Op.VECTOR, 0xe1),
  F32X4_SQRT(Op.VECTOR, 0xe3),
  F32X4_ADD(Op.VECTOR, 0xe4),
  F32X4_SUB(Op.VECTOR, 0xe5),
  F32X4_MUL(Op.VECTOR, 0xe6),
  F32X4_DIV(Op.VECTOR, 0xe7),
  F32X4_CONVERT_I32X4_S(Op.VECTOR, 0xfa);

  private static final int NONE = -1;

  /** The prefix of instructions on a range of memory. */
  private static final int BULK = 0xfc;

  /** The prefix of instructions on vectors. */
  private static final int VECTOR = 0xfd;

  private final int prefix;
  private final int code;

  Op(int code) {
    this(NONE, code);
  }

  Op(int prefix, int code) {
    this.prefix = prefix;
    this.code = code;
  }

  void write(Bytes to) {
    if (prefix != NONE) {
      to.raw(prefix);
    }
    to.unsigned(code);
  }
}
