package orrery.webdemo.simd.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WasmModuleTest {
  private final WasmModule module = new WasmModule();

  @Test
  void aFunctionIsWrittenAsTheSpecificationSays() {
    WasmFunction f = module.function("f");
    I32 pointer = f.integer();
    pointer.store(16, pointer.lanes(0).keep());
    assertThat(f.body().toArray())
        .containsExactly(
            // One variable of type v128: local.get 0, v128.load, local.set 1,
            1,
            1,
            0x7b,
            0x20,
            0,
            0xfd,
            0,
            2,
            0,
            0x21,
            1,
            // local.get 0, local.get 1, v128.store 16 bytes on, end.
            0x20,
            0,
            0x20,
            1,
            0xfd,
            11,
            2,
            16,
            0x0b);
  }

  @Test
  void numbersAreWrittenInBase128() {
    assertThat(new Bytes().unsigned(624485).toArray()).containsExactly(0xe5, 0x8e, 0x26);
    assertThat(new Bytes().signed(-123456).toArray()).containsExactly(0xc0, 0xbb, 0x78);
    assertThat(new Bytes().signed(64).toArray()).containsExactly(0xc0, 0x00);
    assertThat(new Bytes().signed(-64).toArray()).containsExactly(0x40);
  }

  @Test
  void anExpressionCannotBeSet() {
    WasmFunction f = module.function();
    I32 sum = f.constant(1).plus(2);
    assertThatThrownBy(() -> sum.set(f.constant(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("only what was kept can be set");
  }

  @Test
  void aVariableIsFreeAgainAfterItsBlock() {
    WasmFunction f = module.function();
    f.block(() -> f.constant(1).keep());
    f.block(() -> f.constant(2).keep());
    assertThat(f.body().toArray()).startsWith(1, 1, 0x7f);
  }

  @Test
  void twoFunctionsOfOneNameAreRefused() {
    module.function("f");
    assertThatThrownBy(() -> module.function("f"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are two functions called f");
  }
}
