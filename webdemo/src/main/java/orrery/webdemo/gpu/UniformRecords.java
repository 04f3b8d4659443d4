package orrery.webdemo.gpu;

/** Operands and constants of every dispatch, each a record of 256 bytes, as uniforms are bound. */
final class UniformRecords {
  /** Words of a record: every GPU binds uniforms at multiples of 256 bytes. */
  static final int RECORD_WORDS = 64;

  private final WordBuffer buffer = new WordBuffer();

  /** Starts a record, in the order of the shader's {@code Call}. */
  WordBuffer begin() {
    return buffer;
  }

  /** Closes the record and returns its index. */
  int end(WordBuffer record) {
    record.fill(RECORD_WORDS);
    return record.size() / RECORD_WORDS - 1;
  }

  int[] words() {
    return buffer.words();
  }
}
