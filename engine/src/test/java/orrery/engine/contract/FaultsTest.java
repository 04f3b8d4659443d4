package orrery.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Objective;
import orrery.engine.kernel.Sampling;
import orrery.engine.kernel.Update;

/** A test that every injected fault is found and reported. */
class FaultsTest {

  @TestFactory
  Stream<DynamicTest> faultsOfProducts() {
    Class<Dense.MatMul> type = Dense.MatMul.class;
    return Stream.of(
        found(
            "forgets to accumulate",
            FaultyMemory.device(type, ProductFaults::forgetsToAccumulate),
            "product NN",
            "1 x 1 x 1, added: result: [0] expected -1.85511446 (bfed7464), was -0.680342615 (bf2e2aef)"),
        found(
            "adds in descending order",
            FaultyMemory.device(type, ProductFaults::addsInDescendingOrder),
            "product TN",
            "1 x 1 x 131: result: [0] expected -12.5141325 (c14839e3), was -12.5141315 (c14839e2)"),
        found(
            "fuses multiply and add",
            FaultyMemory.device(type, ProductFaults::fusesMultiplyAndAdd),
            "product NT",
            "1 x 1 x 131, added: result: [0] expected -13.6889048 (c15b05c1), was -13.6889067 (c15b05c3)"),
        found(
            "adds the start at the end",
            FaultyMemory.device(type, ProductFaults::addsTheStartAtTheEnd),
            "product NN",
            "1 x 1 x 131, added: result: [0] expected -13.6889048 (c15b05c1), was -13.6889038 (c15b05c0)"),
        found(
            "starts from the first product",
            FaultyMemory.device(type, ProductFaults::startsFromTheFirstProduct),
            "product NN, special values",
            "zeros of either sign: from 0, result: [0] expected 0 (00000000), was -0 (80000000)"));
  }

  @TestFactory
  Stream<DynamicTest> faultsOfMemory() {
    return Stream.of(
        found(
            "writes past the end",
            FaultyMemory.device(Dense.BiasAdd.class, KernelFaults::writesPastTheEnd),
            "bias",
            "1 x 1: what follows values was changed: [0] expected -724999995000 (d328cd5e), was 0 (00000000)"),
        found(
            "writes before the start",
            FaultyMemory.device(Elementwise.Copy.class, KernelFaults::writesBeforeTheStart),
            "copy",
            "1 x 1: what follows source was changed: [36] expected -725002355000 (d328cd82), was 0 (00000000)"),
        found(
            "changes an operand",
            FaultyMemory.device(Normalise.LayerNorm.class, KernelFaults::changesAnOperand),
            "layer norm",
            "1 x 1: input was changed: [0] expected 0.337355763 (3eacb9e5), was 0 (00000000)"),
        found(
            "forgets the last columns",
            FaultyMemory.device(Dense.ColumnSums.class, KernelFaults::forgetsTheLastColumns),
            "column sums",
            "1 x 1: sums: [0] expected 0.337355763 (3eacb9e5), was -1.17477179 (bf965eec)"));
  }

  @TestFactory
  Stream<DynamicTest> faultsOfArithmetic() {
    return Stream.of(
        found(
            "hides what is not a number",
            FaultyMemory.device(Elementwise.Activate.class, KernelFaults::hidesNotANumber),
            "activation RELU, special values",
            "4099 patterns of bits: values: [4] expected NaN (7fc00000), was 0 (00000000)"),
        found(
            "loses the sign of zero",
            FaultyMemory.device(Elementwise.Activate.class, KernelFaults::losesTheSignOfZero),
            "activation RELU, special values",
            "4099 patterns of bits: values: [1] expected -0 (80000000), was 0 (00000000)"),
        found(
            "uses another tanh",
            FaultyMemory.device(Elementwise.Activate.class, KernelFaults::usesAnotherTanh),
            "activation TANH",
            "1 x 1: values: [0] expected 0.325114667 (3ea6756e), was 0.325114697 (3ea6756f)"),
        found(
            "flushes subnormal numbers",
            FaultyMemory.device(Elementwise.Multiply.class, KernelFaults::flushesSubnormalNumbers),
            "multiply, special values",
            "29 x 41: values: [3] expected -2.80259693e-45 (80000002), was -0 (80000000)"),
        found(
            "multiplies by the inverse",
            FaultyMemory.device(
                Normalise.BatchNormEvaluate.class, KernelFaults::multipliesByTheInverse),
            "batch norm in evaluation",
            "1 x 2: output: [1] expected -1.75431621 (bfe08d6f), was -1.75431633 (bfe08d70)"),
        found(
            "adds in one part",
            FaultyMemory.device(Objective.LossGradient.class, KernelFaults::addsInOnePart),
            "mean squared error",
            "1 x 16: losses: [0] expected 10.4039259 (4126767b), was 10.4039249 (4126767a)"),
        found(
            "overflows",
            FaultyMemory.device(Objective.LossGradient.class, KernelFaults::overflows),
            "softmax cross-entropy, special values",
            "one in ten: gradient: [80] expected 0.0285714287 (3cea0ea1), was NaN (7fc00000)"));
  }

  @TestFactory
  Stream<DynamicTest> faultsOfSteps() {
    return Stream.of(
        found(
            "forgets the step",
            FaultyMemory.device(Objective.LossGradient.class, KernelFaults::forgetsTheStep),
            "hinge",
            "1 x 2: losses: [1] expected 1.89881837 (3ff30c7b), was 0 (00000000)"),
        found(
            "stops early",
            FaultyMemory.device(Update.AdamStep.class, KernelFaults::stopsEarly),
            "Adam",
            "1 x 1, no decay: parameter: [0] expected 0.649855793 (3f265cf3), was 0.524855793 (3f065cf3)"),
        found(
            "takes the first rows",
            FaultyMemory.device(Sampling.Gather.class, KernelFaults::takesTheFirstRows),
            "batch",
            "1 rows of 2 x 3 in epochs: batch: [0] expected -2.26879072 (c01133de), was 0.337355763 (3eacb9e5)"),
        found(
            "forgets the stream",
            FaultyMemory.device(Sampling.DropoutMask.class, KernelFaults::forgetsTheStream),
            "dropout",
            "1 x 1 at 50 percent: second: [0] expected 2 (40000000), was 0 (00000000)"));
  }

  @TestFactory
  Stream<DynamicTest> faultsOfSessions() {
    long[] kept = {0};
    return Stream.of(
        found(
            "shares its memory",
            FaultySession.device(FaultySession.SharesItsMemory::new),
            "training, ReLU, gradient descent",
            "beside others: replica 1, other bits beside others: inputs: [0] expected -0.521502197 (bf05812b), was -2.17635512 (c00b4967)"),
        found(
            "sees old parameters",
            FaultySession.device(FaultySession.SeesOldParameters::new),
            "session",
            "a forward pass sees the parameters of now: output: [0] expected 0.276658982 (3e8da63f), was 0 (00000000)"),
        found(
            "has one schedule",
            FaultySession.device(FaultySession.HasOneSchedule::new),
            "session",
            "a replica follows its own schedule: losses: [1] expected 0.856681645 (3f5b4f7d), was 2.19832826 (400cb169)"),
        found(
            "forgets between calls",
            FaultySession.device(FaultySession.ForgetsBetweenCalls::new),
            "training, tanh, Nesterov, coupled decay",
            "in slices: other bits in slices: W1: [0] expected 0.330692589 (3ea9508a), was 0.351742238 (3eb4178f)"),
        found(
            "looks too late",
            FaultySession.device(FaultySession.LooksTooLate::new),
            "session",
            "a loss that is not finite is found with its step: diverged: [0] expected 2 (40000000), was 3 (40400000)"),
        found(
            "takes any length",
            FaultySession.device(FaultySession.TakesAnyLength::new),
            "refusals",
            "transfers: what must be refused was done"),
        found(
            "starts dirty",
            FaultySession.device(FaultySession.StartsDirty::new),
            "session",
            "every buffer starts at zero: losses: [0] expected 0 (00000000), was 1 (3f800000)"),
        found(
            "keeps its memory",
            FaultySession.device(
                (plan, replicas) -> new FaultySession.KeepsItsMemory(plan, replicas, kept)),
            "session",
            "closing gives the memory back: threw: there is no memory left"));
  }

  private static DynamicTest found(String fault, Device device, String group, String message) {
    return DynamicTest.dynamicTest(
        fault, () -> assertThat(firstComplaint(device, group)).isEqualTo(message));
  }

  private static String firstComplaint(Device device, String group) {
    for (ContractCase one : DeviceContract.sameBits().cases()) {
      if (one.group().equals(group)) {
        Optional<String> wrong = one.check(new CpuDevice(), device);
        if (wrong.isPresent()) {
          return one.name() + ": " + wrong.get();
        }
      }
    }
    return "nothing is wrong";
  }
}
