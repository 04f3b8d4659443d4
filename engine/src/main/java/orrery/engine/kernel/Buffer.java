package orrery.engine.kernel;

/**
 * A float32 matrix of a plan, stored by rows.
 *
 * <p>A device with one block of memory for each replica uses {@code offset}; a device with one
 * array for each buffer uses {@code index}.
 *
 * @param index the place in {@code Plan.buffers}, from 0
 * @param name unique in its plan: {@code W1}, {@code b1}, {@code h1}, {@code d W1}, ...
 * @param role who writes it
 * @param rows number of rows, at least 1
 * @param columns number of columns, at least 1
 * @param offset the first float in a replica's block, a multiple of {@link #ALIGNMENT}
 */
public record Buffer(int index, String name, Role role, int rows, int columns, int offset) {
  /** The alignment of a buffer's start, in floats (64 bytes, a cache line). */
  public static final int ALIGNMENT = 16;

  /**
   * Checks that there is something to hold.
   *
   * @throws IllegalArgumentException if there is no row or no column
   */
  public Buffer {
    requireNotEmpty(name, rows, columns);
  }

  public static void requireNotEmpty(String name, int rows, int columns) {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          name + " is " + rows + " x " + columns + ", but must not be empty");
    }
  }

  /** Number of floats: {@code rows * columns}. */
  public int size() {
    return Math.multiplyExact(rows, columns);
  }

  /**
   * Checks an array that is to be written here or to be read into.
   *
   * @throws IllegalArgumentException if it has another length
   */
  public void requireLength(int length) {
    if (length != size()) {
      throw new IllegalArgumentException(name + " holds " + size() + " numbers, not " + length);
    }
  }

  /** Returns whether both matrices have the same number of rows and columns. */
  boolean sameShape(Buffer other) {
    return rows == other.rows && columns == other.columns;
  }
}
