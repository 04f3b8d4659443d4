package orrery.engine.kernels;

import java.util.List;
import java.util.function.Predicate;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Objective;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Update;
import orrery.engine.plan.ActivationLayer;
import orrery.engine.plan.BatchNormLayer;
import orrery.engine.plan.DenseLayer;
import orrery.engine.plan.LayerNormLayer;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;
import orrery.engine.plan.WeightNormLayer;

/**
 * A kernel to be measured: the first of its kind in the training of a network of 256 units a layer,
 * on 64 rows. Only kernels whose numbers stay numbers when they are repeated are among them.
 */
public enum Sample {
  PRODUCT_NN(call -> call instanceof Dense.MatMul product && product.form() == Dense.Form.NN),
  PRODUCT_TN(call -> call instanceof Dense.MatMul product && product.form() == Dense.Form.TN),
  PRODUCT_NT(call -> call instanceof Dense.MatMul product && product.form() == Dense.Form.NT),
  BIAS_ADD(Dense.BiasAdd.class),
  COLUMN_SUMS(Dense.ColumnSums.class),
  RELU(Activation.RELU),
  LEAKY_RELU(Activation.LEAKY_RELU),
  TANH(Activation.TANH),
  GELU(Activation.GELU),
  BATCH_NORM(Normalise.BatchNorm.class),
  LAYER_NORM(Normalise.LayerNorm.class),
  WEIGHT_NORM(Normalise.WeightNorm.class),
  SQUARED_ERROR(Loss.meanSquaredError()),
  CROSS_ENTROPY(Loss.softmaxCrossEntropy()),
  HINGE(Loss.hinge()),
  SGD(new Optimizer.Sgd()),
  MOMENTUM(new Optimizer.Momentum(0.9)),
  ADAGRAD(Optimizer.AdaGrad.STANDARD),
  RMSPROP(Optimizer.RmsProp.STANDARD),
  ADAM(Optimizer.Adam.STANDARD);

  private final Predicate<Kernel> kind;
  private final Activation activation;
  private final Loss loss;
  private final Optimizer optimizer;

  Sample(Predicate<Kernel> kind) {
    this(kind, Activation.RELU, Loss.meanSquaredError(), new Optimizer.Sgd());
  }

  Sample(Class<? extends Kernel> kind) {
    this(kind::isInstance);
  }

  Sample(Activation activation) {
    this(
        Elementwise.Activate.class::isInstance,
        activation,
        Loss.meanSquaredError(),
        new Optimizer.Sgd());
  }

  Sample(Loss loss) {
    this(Objective.LossGradient.class::isInstance, Activation.RELU, loss, new Optimizer.Sgd());
  }

  Sample(Optimizer optimizer) {
    this(Update.class::isInstance, Activation.RELU, Loss.meanSquaredError(), optimizer);
  }

  Sample(Predicate<Kernel> kind, Activation activation, Loss loss, Optimizer optimizer) {
    this.kind = kind;
    this.activation = activation;
    this.loss = loss;
    this.optimizer = optimizer;
  }

  /** A plan that trains as usual, but whose forward pass is this kernel alone. */
  Plan plan() {
    Plan whole =
        Planner.plan(
            TrainingConfig.of(network(), 64, loss, optimizer, new Schedule.Constant(0.001), 1));
    for (Kernel call : whole.training()) {
      if (kind.test(call)) {
        return new Plan(
            whole.buffers(),
            List.of(call),
            whole.training(),
            whole.optimizer(),
            whole.decay(),
            whole.schedule(),
            whole.batching(),
            whole.steps());
      }
    }
    throw new IllegalStateException("no kernel of this kind: " + this);
  }

  private Network network() {
    return new Network(
        256,
        List.of(
            DenseLayer.of(256),
            BatchNormLayer.STANDARD,
            new ActivationLayer(activation),
            DenseLayer.of(256),
            LayerNormLayer.STANDARD,
            new ActivationLayer(activation),
            new WeightNormLayer(256)));
  }
}
