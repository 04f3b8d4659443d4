package orrery.engine.contract;

import java.util.function.IntToDoubleFunction;
import orrery.engine.kernel.Normalise;

/** Normalisations in float64. */
final class Float64Norms {
  private final Float64Memory memory;

  Float64Norms(Float64Memory memory) {
    this.memory = memory;
  }

  private static double mean(int count, IntToDoubleFunction term) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += term.applyAsDouble(i);
    }
    return sum / count;
  }

  private static double variance(int count, IntToDoubleFunction term) {
    double mean = mean(count, term);
    return mean(count, i -> Math.pow(term.applyAsDouble(i) - mean, 2));
  }

  void batchNorm(Normalise.BatchNorm call) {
    double[] x = memory.array(call.input());
    double[] runningMean = memory.array(call.runningMean());
    double[] runningVariance = memory.array(call.runningVariance());
    int m = call.input().rows();
    int n = call.input().columns();
    double step = call.rule().momentum();
    for (int column = 0; column < n; column++) {
      int j = column;
      IntToDoubleFunction values = i -> x[i * n + j];
      double mean = mean(m, values);
      double variance = variance(m, values);
      double unbiased = m > 1 ? variance * m / (m - 1) : variance;
      double deviation = Math.sqrt(variance + call.rule().epsilon());
      memory.array(call.deviation())[j] = deviation;
      runningMean[j] += step * (mean - runningMean[j]);
      runningVariance[j] += step * (unbiased - runningVariance[j]);
      for (int i = j; i < m * n; i += n) {
        double normalised = (x[i] - mean) / deviation;
        memory.array(call.normalised())[i] = normalised;
        memory.array(call.output())[i] =
            normalised * memory.array(call.gain())[j] + memory.array(call.shift())[j];
      }
    }
  }

  void batchNormEvaluate(Normalise.BatchNormEvaluate call) {
    double[] x = memory.array(call.input());
    int n = call.input().columns();
    for (int i = 0; i < x.length; i++) {
      double variance = memory.array(call.runningVariance())[i % n] + call.rule().epsilon();
      double normalised = (x[i] - memory.array(call.runningMean())[i % n]) / Math.sqrt(variance);
      memory.array(call.output())[i] =
          normalised * memory.array(call.gain())[i % n] + memory.array(call.shift())[i % n];
    }
  }

  void batchNormBackward(Normalise.BatchNormBackward call) {
    double[] xhat = memory.array(call.normalised());
    double[] dy = memory.array(call.gradient());
    int m = call.gradient().rows();
    int n = call.gradient().columns();
    for (int column = 0; column < n; column++) {
      int j = column;
      double mean = mean(m, i -> dy[i * n + j]);
      double projection = mean(m, i -> dy[i * n + j] * xhat[i * n + j]);
      memory.array(call.shiftGradient())[j] = m * mean;
      memory.array(call.gainGradient())[j] = m * projection;
      double factor = memory.array(call.gain())[j] / memory.array(call.deviation())[j];
      for (int i = j; i < m * n; i += n) {
        dy[i] = factor * (dy[i] - mean - xhat[i] * projection);
      }
    }
  }

  void layerNorm(Normalise.LayerNorm call) {
    double[] x = memory.array(call.input());
    int n = call.input().columns();
    for (int row = 0; row < call.input().rows(); row++) {
      int at = row * n;
      double mean = mean(n, j -> x[at + j]);
      double deviation = Math.sqrt(variance(n, j -> x[at + j]) + call.rule().epsilon());
      memory.array(call.deviation())[row] = deviation;
      for (int j = 0; j < n; j++) {
        double normalised = (x[at + j] - mean) / deviation;
        memory.array(call.normalised())[at + j] = normalised;
        memory.array(call.output())[at + j] =
            normalised * memory.array(call.gain())[j] + memory.array(call.shift())[j];
      }
    }
  }

  void layerNormBackward(Normalise.LayerNormBackward call) {
    double[] xhat = memory.array(call.normalised());
    double[] gain = memory.array(call.gain());
    double[] dy = memory.array(call.gradient());
    int m = call.gradient().rows();
    int n = call.gradient().columns();
    for (int column = 0; column < n; column++) {
      int j = column;
      memory.array(call.shiftGradient())[j] = m * mean(m, i -> dy[i * n + j]);
      memory.array(call.gainGradient())[j] = m * mean(m, i -> dy[i * n + j] * xhat[i * n + j]);
    }
    for (int row = 0; row < m; row++) {
      int at = row * n;
      double mean = mean(n, j -> dy[at + j] * gain[j]);
      double projection = mean(n, j -> dy[at + j] * gain[j] * xhat[at + j]);
      for (int j = 0; j < n; j++) {
        double h = dy[at + j] * gain[j];
        dy[at + j] = (h - mean - xhat[at + j] * projection) / memory.array(call.deviation())[row];
      }
    }
  }

  void weightNorm(Normalise.WeightNorm call) {
    double[] v = memory.array(call.direction());
    int m = call.direction().rows();
    int n = call.direction().columns();
    for (int column = 0; column < n; column++) {
      int j = column;
      double length = Math.sqrt(m * mean(m, i -> Math.pow(v[i * n + j], 2)));
      memory.array(call.norm())[j] = length;
      for (int i = j; i < m * n; i += n) {
        memory.array(call.weight())[i] = memory.array(call.gain())[j] * v[i] / length;
      }
    }
  }

  /** Salimans and Kingma (2016), equation 3. */
  void weightNormBackward(Normalise.WeightNormBackward call) {
    double[] v = memory.array(call.direction());
    double[] dw = memory.array(call.weightGradient());
    int m = call.direction().rows();
    int n = call.direction().columns();
    for (int column = 0; column < n; column++) {
      int j = column;
      double gain = memory.array(call.gain())[j];
      double length = memory.array(call.norm())[j];
      double projection = m * mean(m, i -> dw[i * n + j] * v[i * n + j]) / length;
      memory.array(call.gainGradient())[j] = projection;
      for (int i = j; i < m * n; i += n) {
        memory.array(call.directionGradient())[i] =
            gain / length * dw[i] - gain * projection / (length * length) * v[i];
      }
    }
  }
}
