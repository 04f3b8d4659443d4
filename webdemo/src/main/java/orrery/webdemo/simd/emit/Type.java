package orrery.webdemo.simd.emit;

/** The types of values that kernels work with. */
enum Type {
  V128(0x7b),
  I32(0x7f),
  F32(0x7d);

  private final int code;

  Type(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
