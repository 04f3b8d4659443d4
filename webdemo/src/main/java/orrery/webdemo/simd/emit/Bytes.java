package orrery.webdemo.simd.emit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes in the binary format of WebAssembly (core specification, chapter 5), one after another. */
final class Bytes {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Bytes raw(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  /** An unsigned number in base 128, the least significant digit first. */
  Bytes unsigned(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    return raw(rest);
  }

  /** Appends a signed number, which ends where the rest only repeats the sign. */
  Bytes signed(int value) {
    int rest = value;
    while (rest < -64 || rest > 63) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    return raw(rest & 0x7f);
  }

  Bytes float32(float value) {
    int bits = Float.floatToRawIntBits(value);
    return raw(bits, bits >>> 8, bits >>> 16, bits >>> 24);
  }

  Bytes op(Op op) {
    op.write(this);
    return this;
  }

  Bytes name(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    unsigned(text.length);
    bytes.writeBytes(text);
    return this;
  }

  Bytes append(Bytes other) {
    bytes.writeBytes(other.toArray());
    return this;
  }

  /** Appends bytes preceded by their length: a section, or the code of a function. */
  Bytes sized(Bytes other) {
    return unsigned(other.bytes.size()).append(other);
  }

  byte[] toArray() {
    return bytes.toByteArray();
  }
}
