package orrery.webdemo.simd.emit;

/**
 * An expression: instructions that leave one value on the stack. They are written wherever the
 * expression is used, so what is used twice should be kept.
 *
 * @param <T> the type itself
 */
public abstract sealed class Value<T extends Value<T>> permits I32, F32, Lanes {
  /** Writes the instructions. */
  @FunctionalInterface
  interface Term {
    void write(Bytes code);
  }

  private static final int NONE = -1;

  final WasmFunction function;
  private final Term term;
  private final int variable;

  Value(WasmFunction function, Term term) {
    this.function = function;
    this.term = term;
    this.variable = NONE;
  }

  Value(WasmFunction function, int variable) {
    this.function = function;
    this.term = code -> code.op(Op.LOCAL_GET).unsigned(variable);
    this.variable = variable;
  }

  abstract Type type();

  abstract T expression(Term term);

  abstract T variable(int index);

  void write(Bytes code) {
    term.write(code);
  }

  /** Computes the value here, once, and keeps it in a new variable until the block ends. */
  public T keep() {
    int index = function.newVariable(type());
    write(function.code());
    function.code().op(Op.LOCAL_SET).unsigned(index);
    return variable(index);
  }

  /**
   * Gives this variable another value.
   *
   * @throws IllegalStateException if this is no variable
   */
  public void set(T value) {
    if (variable == NONE) {
      throw new IllegalStateException("only what was kept can be set");
    }
    value.write(function.code());
    function.code().op(Op.LOCAL_SET).unsigned(variable);
  }

  T binary(Op op, Value<?> other) {
    return expression(
        code -> {
          write(code);
          other.write(code);
          code.op(op);
        });
  }

  T unary(Op op) {
    return expression(
        code -> {
          write(code);
          code.op(op);
        });
  }
}
