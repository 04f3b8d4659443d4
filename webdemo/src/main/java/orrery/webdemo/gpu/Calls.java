package orrery.webdemo.gpu;

/** Operands and constants of every dispatch, each a record of 256 bytes, as uniforms are bound. */
final class Calls {
  /** Words of a record: every GPU binds uniforms at multiples of 256 bytes. */
  static final int RECORD = 64;

  private final Table table = new Table();

  /** Starts a record, in the order of the shader's {@code Call}. */
  Table begin() {
    return table;
  }

  /** Ends it, and says the how many-th it is. */
  int end(Table record) {
    record.fill(RECORD);
    return record.size() / RECORD - 1;
  }

  int[] words() {
    return table.words();
  }
}
