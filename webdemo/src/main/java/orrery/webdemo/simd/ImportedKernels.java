package orrery.webdemo.simd;

import org.teavm.interop.Import;

/** The kernels as imports of the engine's module: a call costs no more than one within it. */
final class ImportedKernels implements SimdKernels {
  private static final String MODULE = "kernels";

  @Override
  public void matMulNN(int a, int b, int c, int m, int n, int k, int accumulate, int scratch) {
    matMulNN0(a, b, c, m, n, k, accumulate, scratch);
  }

  @Import(module = MODULE, name = "matMulNN")
  private static native void matMulNN0(
      int a, int b, int c, int m, int n, int k, int accumulate, int scratch);

  @Override
  public void matMulTN(int a, int b, int c, int m, int n, int k, int accumulate, int scratch) {
    matMulTN0(a, b, c, m, n, k, accumulate, scratch);
  }

  @Import(module = MODULE, name = "matMulTN")
  private static native void matMulTN0(
      int a, int b, int c, int m, int n, int k, int accumulate, int scratch);

  @Override
  public void matMulNT(int a, int b, int c, int m, int n, int k, int accumulate, int scratch) {
    matMulNT0(a, b, c, m, n, k, accumulate, scratch);
  }

  @Import(module = MODULE, name = "matMulNT")
  private static native void matMulNT0(
      int a, int b, int c, int m, int n, int k, int accumulate, int scratch);

  @Override
  public void biasAdd(int bias, int values, int m, int n) {
    biasAdd0(bias, values, m, n);
  }

  @Import(module = MODULE, name = "biasAdd")
  private static native void biasAdd0(int bias, int values, int m, int n);

  @Override
  public void columnSums(int values, int sums, int m, int n) {
    columnSums0(values, sums, m, n);
  }

  @Import(module = MODULE, name = "columnSums")
  private static native void columnSums0(int values, int sums, int m, int n);

  @Override
  public void relu(int z, int h, int size) {
    relu0(z, h, size);
  }

  @Import(module = MODULE, name = "relu")
  private static native void relu0(int z, int h, int size);

  @Override
  public void reluBackward(int h, int dh, int size) {
    reluBackward0(h, dh, size);
  }

  @Import(module = MODULE, name = "reluBackward")
  private static native void reluBackward0(int h, int dh, int size);

  @Override
  public void leakyRelu(int z, int h, int size) {
    leakyRelu0(z, h, size);
  }

  @Import(module = MODULE, name = "leakyRelu")
  private static native void leakyRelu0(int z, int h, int size);

  @Override
  public void leakyReluBackward(int h, int dh, int size) {
    leakyReluBackward0(h, dh, size);
  }

  @Import(module = MODULE, name = "leakyReluBackward")
  private static native void leakyReluBackward0(int h, int dh, int size);

  @Override
  public void tanh(int z, int h, int size) {
    tanh0(z, h, size);
  }

  @Import(module = MODULE, name = "tanh")
  private static native void tanh0(int z, int h, int size);

  @Override
  public void tanhBackward(int h, int dh, int size) {
    tanhBackward0(h, dh, size);
  }

  @Import(module = MODULE, name = "tanhBackward")
  private static native void tanhBackward0(int h, int dh, int size);

  @Override
  public void gelu(int z, int h, int size) {
    gelu0(z, h, size);
  }

  @Import(module = MODULE, name = "gelu")
  private static native void gelu0(int z, int h, int size);

  @Override
  public void geluBackward(int z, int dh, int size) {
    geluBackward0(z, dh, size);
  }

  @Import(module = MODULE, name = "geluBackward")
  private static native void geluBackward0(int z, int dh, int size);

  @Override
  public void add(int a, int b, int c, int size) {
    add0(a, b, c, size);
  }

  @Import(module = MODULE, name = "add")
  private static native void add0(int a, int b, int c, int size);

  @Override
  public void multiply(int a, int b, int c, int size) {
    multiply0(a, b, c, size);
  }

  @Import(module = MODULE, name = "multiply")
  private static native void multiply0(int a, int b, int c, int size);

  @Override
  public void copy(int from, int to, int size) {
    copy0(from, to, size);
  }

  @Import(module = MODULE, name = "copy")
  private static native void copy0(int from, int to, int size);

  @Override
  public void batchNorm(
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
      float unbias) {
    batchNorm0(
        input,
        gain,
        shift,
        normalised,
        deviation,
        runningMean,
        runningVariance,
        output,
        m,
        n,
        epsilon,
        keep,
        take,
        unbias);
  }

  @Import(module = MODULE, name = "batchNorm")
  private static native void batchNorm0(
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

  @Override
  public void batchNormEvaluate(
      int input,
      int gain,
      int shift,
      int mean,
      int variance,
      int output,
      int m,
      int n,
      float epsilon) {
    batchNormEvaluate0(input, gain, shift, mean, variance, output, m, n, epsilon);
  }

  @Import(module = MODULE, name = "batchNormEvaluate")
  private static native void batchNormEvaluate0(
      int input,
      int gain,
      int shift,
      int mean,
      int variance,
      int output,
      int m,
      int n,
      float epsilon);

  @Override
  public void batchNormBackward(
      int normalised,
      int deviation,
      int gain,
      int gradient,
      int gainGradient,
      int shiftGradient,
      int m,
      int n) {
    batchNormBackward0(normalised, deviation, gain, gradient, gainGradient, shiftGradient, m, n);
  }

  @Import(module = MODULE, name = "batchNormBackward")
  private static native void batchNormBackward0(
      int normalised,
      int deviation,
      int gain,
      int gradient,
      int gainGradient,
      int shiftGradient,
      int m,
      int n);

  @Override
  public void layerNorm(
      int input,
      int gain,
      int shift,
      int normalised,
      int deviation,
      int output,
      int m,
      int n,
      float epsilon) {
    layerNorm0(input, gain, shift, normalised, deviation, output, m, n, epsilon);
  }

  @Import(module = MODULE, name = "layerNorm")
  private static native void layerNorm0(
      int input,
      int gain,
      int shift,
      int normalised,
      int deviation,
      int output,
      int m,
      int n,
      float epsilon);

  @Override
  public void layerNormBackward(
      int normalised,
      int deviation,
      int gain,
      int gradient,
      int gainGradient,
      int shiftGradient,
      int m,
      int n) {
    layerNormBackward0(normalised, deviation, gain, gradient, gainGradient, shiftGradient, m, n);
  }

  @Import(module = MODULE, name = "layerNormBackward")
  private static native void layerNormBackward0(
      int normalised,
      int deviation,
      int gain,
      int gradient,
      int gainGradient,
      int shiftGradient,
      int m,
      int n);

  @Override
  public void weightNorm(int direction, int gain, int norm, int weight, int m, int n) {
    weightNorm0(direction, gain, norm, weight, m, n);
  }

  @Import(module = MODULE, name = "weightNorm")
  private static native void weightNorm0(
      int direction, int gain, int norm, int weight, int m, int n);

  @Override
  public void weightNormBackward(
      int direction,
      int gain,
      int norm,
      int weightGradient,
      int directionGradient,
      int gainGradient,
      int m,
      int n) {
    weightNormBackward0(
        direction, gain, norm, weightGradient, directionGradient, gainGradient, m, n);
  }

  @Import(module = MODULE, name = "weightNormBackward")
  private static native void weightNormBackward0(
      int direction,
      int gain,
      int norm,
      int weightGradient,
      int directionGradient,
      int gainGradient,
      int m,
      int n);

  @Override
  public void meanSquaredError(int y, int t, int dy, int loss, int size) {
    meanSquaredError0(y, t, dy, loss, size);
  }

  @Import(module = MODULE, name = "meanSquaredError")
  private static native void meanSquaredError0(int y, int t, int dy, int loss, int size);

  @Override
  public void hinge(int y, int t, int dy, int loss, int size) {
    hinge0(y, t, dy, loss, size);
  }

  @Import(module = MODULE, name = "hinge")
  private static native void hinge0(int y, int t, int dy, int loss, int size);

  @Override
  public void softmaxCrossEntropy(
      int y, int t, int dy, int loss, int m, int n, float keep, float spread) {
    softmaxCrossEntropy0(y, t, dy, loss, m, n, keep, spread);
  }

  @Import(module = MODULE, name = "softmaxCrossEntropy")
  private static native void softmaxCrossEntropy0(
      int y, int t, int dy, int loss, int m, int n, float keep, float spread);

  @Override
  public void sgd(int p, int g, int size, float coupled, float shrink, float rate) {
    sgd0(p, g, size, coupled, shrink, rate);
  }

  @Import(module = MODULE, name = "sgd")
  private static native void sgd0(int p, int g, int size, float coupled, float shrink, float rate);

  @Override
  public void momentum(
      int p, int g, int v, int size, float coupled, float shrink, float rate, float mu) {
    momentum0(p, g, v, size, coupled, shrink, rate, mu);
  }

  @Import(module = MODULE, name = "momentum")
  private static native void momentum0(
      int p, int g, int v, int size, float coupled, float shrink, float rate, float mu);

  @Override
  public void nesterov(
      int p, int g, int v, int size, float coupled, float shrink, float rate, float mu) {
    nesterov0(p, g, v, size, coupled, shrink, rate, mu);
  }

  @Import(module = MODULE, name = "nesterov")
  private static native void nesterov0(
      int p, int g, int v, int size, float coupled, float shrink, float rate, float mu);

  @Override
  public void adaGrad(
      int p, int g, int s, int size, float coupled, float shrink, float rate, float epsilon) {
    adaGrad0(p, g, s, size, coupled, shrink, rate, epsilon);
  }

  @Import(module = MODULE, name = "adaGrad")
  private static native void adaGrad0(
      int p, int g, int s, int size, float coupled, float shrink, float rate, float epsilon);

  @Override
  public void rmsProp(
      int p,
      int g,
      int s,
      int size,
      float coupled,
      float shrink,
      float rate,
      float keep,
      float take,
      float epsilon) {
    rmsProp0(p, g, s, size, coupled, shrink, rate, keep, take, epsilon);
  }

  @Import(module = MODULE, name = "rmsProp")
  private static native void rmsProp0(
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

  @Override
  public void adam(
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
      float correction) {
    adam0(
        p,
        g,
        m,
        v,
        size,
        coupled,
        shrink,
        rate,
        keepMean,
        takeMean,
        keepSquare,
        takeSquare,
        epsilon,
        correction);
  }

  @Import(module = MODULE, name = "adam")
  private static native void adam0(
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
