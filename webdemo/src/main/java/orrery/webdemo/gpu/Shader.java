package orrery.webdemo.gpu;

import java.util.List;

/** The kernels of the GPU: one file of WGSL each, of that name. */
enum Shader {
  PRODUCT("product"),
  BIAS("bias"),
  COLUMN_SUMS("column-sums"),
  ACTIVATE("activate"),
  ACTIVATE_BACK("activate-back"),
  ADD("add"),
  MULTIPLY("multiply"),
  COPY("copy"),
  BATCH_NORM("batch-norm"),
  BATCH_NORM_EVALUATE("batch-norm-evaluate"),
  BATCH_NORM_BACK("batch-norm-back"),
  LAYER_NORM("layer-norm"),
  LAYER_NORM_PARAMETERS("layer-norm-parameters"),
  LAYER_NORM_BACK("layer-norm-back"),
  WEIGHT_NORM("weight-norm"),
  WEIGHT_NORM_BACK("weight-norm-back"),
  SQUARED_ERROR("squared-error"),
  CROSS_ENTROPY("cross-entropy"),
  HINGE("hinge"),
  GATHER("gather"),
  DROPOUT("dropout"),
  SGD("sgd"),
  MOMENTUM("momentum"),
  ADA_GRAD("ada-grad"),
  RMS_PROP("rms-prop"),
  ADAM("adam");

  private static final List<Shader> ALL = List.of(values());

  private final String file;

  Shader(String file) {
    this.file = file;
  }

  /** The number of the shader in programs. */
  int number() {
    return ALL.indexOf(this);
  }

  /** The name of its file, without the extension. */
  String file() {
    return file;
  }
}
