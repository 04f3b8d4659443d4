package orrery.webdemo.simd;

/**
 * The functions of {@code kernels.wasm}, with the bits of {@code CpuDevice}.
 *
 * <p>Matrices are addresses of float32 numbers in rows, at multiples of 4 bytes; a result overlaps
 * no operand unless it is the same one. {@code m} rows and {@code n} columns are at least 1. Behind
 * every operand there are {@link Scratch#MARGIN} bytes that may be read.
 */
interface SimdKernels {
  /** {@code c = a b}, or {@code c += a b}; {@code scratch} as {@link Scratch} says. */
  void matMulNN(int a, int b, int c, int m, int n, int k, int accumulate, int scratch);

  /** {@code c = a^T b}, or {@code c += a^T b}. */
  void matMulTN(int a, int b, int c, int m, int n, int k, int accumulate, int scratch);

  /** {@code c = a b^T}, or {@code c += a b^T}. */
  void matMulNT(int a, int b, int c, int m, int n, int k, int accumulate, int scratch);

  /** See {@code Dense.BiasAdd}. */
  void biasAdd(int bias, int values, int m, int n);

  /** See {@code Dense.ColumnSums}. */
  void columnSums(int values, int sums, int m, int n);

  /** See {@code Activation.RELU}. */
  void relu(int z, int h, int size);

  /** Its derivative. */
  void reluBackward(int h, int dh, int size);

  /** See {@code Activation.LEAKY_RELU}. */
  void leakyRelu(int z, int h, int size);

  /** Its derivative. */
  void leakyReluBackward(int h, int dh, int size);

  /** See {@code Activation.TANH}. */
  void tanh(int z, int h, int size);

  /** Its derivative. */
  void tanhBackward(int h, int dh, int size);

  /** See {@code Activation.GELU}. */
  void gelu(int z, int h, int size);

  /** Its derivative, from the argument. */
  void geluBackward(int z, int dh, int size);

  /** {@code c = a + b}. */
  void add(int a, int b, int c, int size);

  /** {@code c = a * b}, element by element. */
  void multiply(int a, int b, int c, int size);

  /** {@code to = from}. */
  void copy(int from, int to, int size);

  /** See {@code Normalise.BatchNorm}. */
  void batchNorm(
      int input,
      int gain,
      int shift,
      int normalised,
      int deviation,
      int runningMean,
      int runningVariance,
      int output,
      int m,
      int n,
      float epsilon,
      float keep,
      float take,
      float unbias);

  /** See {@code Normalise.BatchNormEvaluate}. */
  void batchNormEvaluate(
      int input,
      int gain,
      int shift,
      int mean,
      int variance,
      int output,
      int m,
      int n,
      float epsilon);

  /** See {@code Normalise.BatchNormBackward}. */
  void batchNormBackward(
      int normalised,
      int deviation,
      int gain,
      int gradient,
      int gainGradient,
      int shiftGradient,
      int m,
      int n);

  /** See {@code Normalise.LayerNorm}. */
  void layerNorm(
      int input,
      int gain,
      int shift,
      int normalised,
      int deviation,
      int output,
      int m,
      int n,
      float epsilon);

  /** See {@code Normalise.LayerNormBackward}. */
  void layerNormBackward(
      int normalised,
      int deviation,
      int gain,
      int gradient,
      int gainGradient,
      int shiftGradient,
      int m,
      int n);

  /** See {@code Normalise.WeightNorm}. */
  void weightNorm(int direction, int gain, int norm, int weight, int m, int n);

  /** See {@code Normalise.WeightNormBackward}. */
  void weightNormBackward(
      int direction,
      int gain,
      int norm,
      int weightGradient,
      int directionGradient,
      int gainGradient,
      int m,
      int n);

  /** See {@code Loss.meanSquaredError()}; the loss goes to {@code loss}. */
  void meanSquaredError(int y, int t, int dy, int loss, int size);

  /** See {@code Loss.hinge()}. */
  void hinge(int y, int t, int dy, int loss, int size);

  /** See {@code Loss.SoftmaxCrossEntropy}; targets become {@code keep t + spread}. */
  void softmaxCrossEntropy(int y, int t, int dy, int loss, int m, int n, float keep, float spread);

  /** See {@code Update.SgdStep}. */
  void sgd(int p, int g, int size, float coupled, float shrink, float rate);

  /** See {@code Update.MomentumStep}. */
  void momentum(int p, int g, int v, int size, float coupled, float shrink, float rate, float mu);

  /** The same with a look ahead. */
  void nesterov(int p, int g, int v, int size, float coupled, float shrink, float rate, float mu);

  /** See {@code Update.AdaGradStep}. */
  void adaGrad(
      int p, int g, int s, int size, float coupled, float shrink, float rate, float epsilon);

  /** See {@code Update.RmsPropStep}. */
  void rmsProp(
      int p,
      int g,
      int s,
      int size,
      float coupled,
      float shrink,
      float rate,
      float keep,
      float take,
      float epsilon);

  /** See {@code Update.AdamStep}; the rate is that of the uncorrected mean. */
  void adam(
      int p,
      int g,
      int m,
      int v,
      int size,
      float coupled,
      float shrink,
      float rate,
      float keepMean,
      float takeMean,
      float keepSquare,
      float takeSquare,
      float epsilon,
      float correction);
}
