package orrery.webdemo.simd.emit;

/** A number that comes as a parameter, such as a learning rate. */
public final class F32 extends Value<F32> {
  F32(WasmFunction function, Term term) {
    super(function, term);
  }

  F32(WasmFunction function, Local variable) {
    super(function, variable);
  }

  @Override
  Type type() {
    return Type.F32;
  }

  @Override
  F32 expression(Term term) {
    return new F32(function, term);
  }

  @Override
  F32 variable(Local local) {
    return new F32(function, local);
  }

  /** The number in all lanes. */
  public Lanes splat() {
    return new Lanes(
        function,
        code -> {
          write(code);
          code.op(Op.F32X4_SPLAT);
        });
  }
}
