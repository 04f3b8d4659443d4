package orrery.webdemo.simd.emit;

/**
 * An expression: instructions that leave one value on the stack. They are written wherever the
 * expression is used, so an expression that is used twice should be kept.
 *
 * @param <T> the type itself
 */
public abstract sealed class Value<T extends Value<T>> permits I32, F32, Lanes {
  /** Writes the instructions. */
  @FunctionalInterface
  interface Term {
    void write(Code code);
  }

  final WasmFunction function;
  private final Term term;
  private final Local variable;

  Value(WasmFunction function, Term term) {
    this.function = function;
    this.term = term;
    this.variable = null;
  }

  Value(WasmFunction function, Local variable) {
    this.function = function;
    this.term = code -> code.op(Op.LOCAL_GET, variable);
    this.variable = variable;
  }

  abstract Type type();

  abstract T expression(Term term);

  abstract T variable(Local local);

  void write(Code code) {
    term.write(code);
  }

  /** Computes the value here, once, and keeps it in a new variable until the block ends. */
  public T keep() {
    Local local = function.newVariable(type());
    write(function.code());
    function.code().op(Op.LOCAL_SET, local);
    return variable(local);
  }

  /**
   * Gives this variable another value.
   *
   * @throws IllegalStateException if this is no variable
   */
  public void set(T value) {
    if (variable == null) {
      throw new IllegalStateException("only what was kept can be set");
    }
    value.write(function.code());
    function.code().op(Op.LOCAL_SET, variable);
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
