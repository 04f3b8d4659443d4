package orrery.webdemo.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import orrery.engine.device.Session;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Role;
import orrery.engine.plan.Batching;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;

class ReplicasTest {
  private static final Buffer LOSSES = new Buffer(0, "losses", Role.RESULT, 1, 3, 0);
  private static final Buffer SQUARE = new Buffer(1, "x", Role.DATA, 1, 5, 16);

  private final Interpreter interpreter = new Interpreter();
  private final Ledger memory = new Ledger(interpreter.memory());

  /** A memory that records allocations and releases. */
  private static final class Ledger implements LinearMemory {
    private final LinearMemory memory;
    private final List<String> entries = new ArrayList<>();
    private boolean full;

    Ledger(LinearMemory memory) {
      this.memory = memory;
    }

    @Override
    public int allocate(int bytes) {
      int block = full ? 0 : memory.allocate(bytes);
      entries.add("taken " + block);
      return block;
    }

    @Override
    public void release(int address) {
      memory.release(address);
      entries.add("given back " + address);
    }

    @Override
    public float get(int address) {
      return memory.get(address);
    }

    @Override
    public void set(int address, float value) {
      memory.set(address, value);
    }
  }

  @AfterEach
  void close() {
    interpreter.close();
  }

  private static Plan plan(Kernel... training) {
    return new Plan(
        List.of(LOSSES, SQUARE),
        List.of(),
        List.of(training),
        new Optimizer.Sgd(),
        Decay.NONE,
        new Schedule.Constant(1),
        Batching.FULL,
        3);
  }

  private Session open(int replicas) {
    return new SimdDevice(interpreter.kernels(), memory).open(plan(), replicas);
  }

  @Test
  void aSessionTakesOneBlockAndGivesItBackOnce() {
    Session session = open(3);
    assertThat(memory.entries).containsExactly("taken 64");
    session.close();
    session.close();
    assertThat(memory.entries).containsExactly("taken 64", "given back 64");
  }

  @Test
  void aNewSessionFindsZerosWhereAnotherLeftNumbers() {
    float[] numbers = {1, 2, 3, 4, 5};
    try (Session session = open(1)) {
      session.write(SQUARE, 0, numbers);
    }
    try (Session session = open(1)) {
      session.read(SQUARE, 0, numbers);
    }
    assertThat(numbers).containsOnly(0f);
  }

  @Test
  void replicasDoNotShareNumbers() {
    try (Session session = open(3)) {
      for (int i = 0; i < 3; i++) {
        session.write(SQUARE, i, new float[] {i, i, i, i, i});
      }
      for (int i = 0; i < 3; i++) {
        float[] read = new float[5];
        session.read(SQUARE, i, read);
        assertThat(read).containsOnly(i);
      }
    }
  }

  @Test
  void whereThereIsNoMemoryThatIsSaid() {
    memory.full = true;
    assertThatThrownBy(() -> open(2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no memory for 384 bytes");
    assertThat(memory.entries).containsExactly("taken 0");
  }

  @Test
  void aPlanBeyondItsLimitTakesNoMemory() {
    assertThatThrownBy(() -> open(10_000_000)).isInstanceOf(IllegalArgumentException.class);
    assertThat(memory.entries).isEmpty();
  }

  @Test
  void aProductNeedsRoomForAPanelOfEightColumnsAndForStripsOfWhatItTransposes() {
    Buffer inner = new Buffer(2, "y", Role.DATA, 1, 1, 32);
    Buffer outer = new Buffer(3, "z", Role.DATA, 5, 5, 48);
    assertThat(Scratch.bytes(plan())).isZero();
    assertThat(Scratch.bytes(plan(new Dense.MatMul(Dense.Form.NT, SQUARE, SQUARE, inner))))
        .isEqualTo((5 + 3) * 32);
    assertThat(Scratch.bytes(plan(new Dense.MatMul(Dense.Form.TN, SQUARE, SQUARE, outer))))
        .isEqualTo((1 + 3) * 32 + 2 * 16);
  }
}
