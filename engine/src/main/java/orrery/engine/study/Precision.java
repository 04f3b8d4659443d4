package orrery.engine.study;

/** The arithmetic a study needs. */
public enum Precision {
  /** Networks: any device. */
  FLOAT32,
  /** Ill-conditioned problems, such as least squares at the interpolation threshold: no GPU. */
  FLOAT64
}
