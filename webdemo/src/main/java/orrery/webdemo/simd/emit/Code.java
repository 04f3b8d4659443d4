package orrery.webdemo.simd.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Instructions of a function whose variables are not numbered yet.
 *
 * <p>They are numbered when the function is complete, those of one type side by side. Functions
 * that resemble one another so have the same bytes for long stretches, and compress well.
 */
final class Code {
  private record Piece(Bytes bytes, Local local) {}

  private final List<Piece> pieces = new ArrayList<>();
  private Bytes bytes = new Bytes();

  /** Appends an instruction. */
  Bytes op(Op op) {
    return bytes.op(op);
  }

  /** An instruction on a parameter or a variable. */
  void op(Op op, Local local) {
    pieces.add(new Piece(bytes.op(op), local));
    bytes = new Bytes();
  }

  /** The instructions with numbers. */
  void writeTo(Bytes to, ToIntFunction<Local> numbers) {
    for (Piece piece : pieces) {
      to.append(piece.bytes).unsigned(numbers.applyAsInt(piece.local));
    }
    to.append(bytes);
  }
}
