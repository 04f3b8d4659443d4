package orrery.webdemo.simd.emit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A function under construction: expressions are built with {@link Value}s, statements are written
 * in the order of the calls.
 *
 * <pre>{@code
 * WasmFunction f = module.function("negate");
 * I32 pointer = f.integer();
 * I32 end = f.integer();
 * f.whilst(pointer.lessThan(end), () -> {
 *   pointer.store(0, pointer.lanes(0).negated());
 *   pointer.add(16);
 * });
 * }</pre>
 */
public final class WasmFunction {
  private static final int VOID = 0x40;

  private final WasmModule module;
  private final int index;
  private final List<Type> parameters = new ArrayList<>();
  private final Map<Type, Integer> variables = new EnumMap<>(Type.class);
  private final Map<Type, Deque<Local>> free = new EnumMap<>(Type.class);
  private final Deque<List<Local>> blocks = new ArrayDeque<>();
  private final Map<Integer, Lanes> constants = new LinkedHashMap<>();
  private final Code prologue = new Code();
  private final Code code = new Code();

  WasmFunction(WasmModule module, int index) {
    this.module = module;
    this.index = index;
  }

  /** The module that it is part of. */
  public WasmModule module() {
    return module;
  }

  int index() {
    return index;
  }

  List<Type> parameters() {
    return parameters;
  }

  Code code() {
    return code;
  }

  /** The next parameter: a count or an address. */
  public I32 integer() {
    return new I32(this, newParameter(Type.I32));
  }

  /** The next parameter: a number. */
  public F32 number() {
    return new F32(this, newParameter(Type.F32));
  }

  /** The next parameter: four numbers. */
  public Lanes lanes() {
    return new Lanes(this, newParameter(Type.V128));
  }

  private Local newParameter(Type type) {
    parameters.add(type);
    return new Local(type, true, parameters.size() - 1);
  }

  /** Returns a released variable, or a new one. */
  Local newVariable(Type type) {
    Deque<Local> ready = free.computeIfAbsent(type, unused -> new ArrayDeque<>());
    Local variable = ready.isEmpty() ? declare(type) : ready.pop();
    if (!blocks.isEmpty()) {
      blocks.peek().add(variable);
    }
    return variable;
  }

  private Local declare(Type type) {
    int count = variables.merge(type, 1, Integer::sum);
    return new Local(type, false, count - 1);
  }

  /** Parameters come first, then the variables of each type. */
  private int number(Local local) {
    int number = local.place();
    if (!local.parameter()) {
      number += parameters.size();
      for (Map.Entry<Type, Integer> before : variables.entrySet()) {
        number += before.getKey().compareTo(local.type()) < 0 ? before.getValue() : 0;
      }
    }
    return number;
  }

  /** Returns an integer constant. */
  public I32 constant(int value) {
    return new I32(this, to -> to.op(Op.I32_CONST).signed(value));
  }

  /**
   * Returns a number in all lanes. It is made once, where the function begins: an engine that does
   * not hoist it out of a loop would make it again in each pass.
   */
  public Lanes constant(float value) {
    return constants.computeIfAbsent(
        Float.floatToRawIntBits(value),
        bits -> {
          Local variable = declare(Type.V128);
          prologue.op(Op.F32_CONST).float32(value).op(Op.F32X4_SPLAT);
          prologue.op(Op.LOCAL_SET, variable);
          return new Lanes(this, variable);
        });
  }

  /** Returns a constant with the same bits in all lanes. */
  public Lanes bits(int bits) {
    return constant(Float.intBitsToFloat(bits));
  }

  /** Four numbers, one for each lane. */
  public Lanes constants(float first, float second, float third, float fourth) {
    return new Lanes(
        this,
        to -> to.op(Op.V128_CONST).float32(first).float32(second).float32(third).float32(fourth));
  }

  /** Copies bytes from one address to another. */
  public void copy(I32 to, I32 from, I32 bytes) {
    to.write(code);
    from.write(code);
    bytes.write(code);
    code.op(Op.MEMORY_COPY).raw(0, 0);
  }

  /** Sets bytes to 0. */
  public void fill(I32 to, I32 bytes) {
    to.write(code);
    constant(0).write(code);
    bytes.write(code);
    code.op(Op.MEMORY_FILL).raw(0);
  }

  /** A block: the variables that it keeps are free again after it. */
  public void block(Runnable body) {
    blocks.push(new ArrayList<>());
    body.run();
    for (Local variable : blocks.pop()) {
      free.get(variable.type()).push(variable);
    }
  }

  /** Runs the body as long as the condition holds, which is looked at before each pass. */
  public void whilst(I32 condition, Runnable body) {
    when(condition, () -> repeat(body, condition));
  }

  /** Runs the body once, and again as long as the condition holds. */
  public void repeat(Runnable body, I32 condition) {
    code.op(Op.LOOP).raw(VOID);
    block(body);
    condition.write(code);
    code.op(Op.BR_IF).unsigned(0).op(Op.END);
  }

  /** Runs the body if the condition holds. */
  public void when(I32 condition, Runnable body) {
    condition.write(code);
    code.op(Op.IF).raw(VOID);
    block(body);
    code.op(Op.END);
  }

  /** Runs the one body if the condition holds, else the other. */
  public void when(I32 condition, Runnable body, Runnable otherwise) {
    condition.write(code);
    code.op(Op.IF).raw(VOID);
    block(body);
    code.op(Op.ELSE);
    block(otherwise);
    code.op(Op.END);
  }

  /** Calls a function. */
  public void call(WasmFunction callee, Value<?>... arguments) {
    for (Value<?> argument : arguments) {
      argument.write(code);
    }
    code.op(Op.CALL).unsigned(callee.index);
  }

  /** The declarations of variables, and the code. */
  Bytes body() {
    Bytes body = new Bytes().unsigned(variables.size());
    variables.forEach((type, count) -> body.unsigned(count).raw(type.code()));
    prologue.writeTo(body, this::number);
    code.writeTo(body, this::number);
    return body.op(Op.END);
  }
}
