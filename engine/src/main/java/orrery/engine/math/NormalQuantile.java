package orrery.engine.math;

/**
 * The quantile function of the standard normal distribution, to about 16 digits.
 *
 * <p>Source: Wichura, "Algorithm AS 241: the percentage points of the normal distribution" (Applied
 * Statistics 37, 1988), routine PPND16; its coefficients are written here as the doubles that they
 * round to.
 */
final class NormalQuantile {
  private static final double[] CENTRE_P = {
    3.3871328727963665, 133.14166789178438, 1971.5909503065513,
    13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227
  };
  private static final double[] CENTRE_Q = {
    1.0, 42.31333070160091, 687.1870074920579,
    5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854
  };
  private static final double[] MIDDLE_P = {
    1.4234371107496835, 4.630337846156546, 5.769497221460691,
    3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
    0.022723844989269184, 0.0007745450142783414
  };
  private static final double[] MIDDLE_Q = {
    1.0, 2.053191626637759, 1.6763848301838038,
    0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-09
  };
  private static final double[] TAIL_P = {
    6.657904643501103, 5.463784911164114, 1.7848265399172913,
    0.29656057182850487, 0.026532189526576124, 0.0012426609473880784,
    2.7115555687434876e-05, 2.0103343992922881e-07
  };
  private static final double[] TAIL_Q = {
    1.0, 0.599832206555888, 0.1369298809227358,
    0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-05,
    1.421511758316446e-07, 2.0442631033899397e-15
  };

  /** 1/23, 1/21, .., 1/1: the series of the inverse hyperbolic tangent. */
  private static final double[] ODD_RECIPROCALS = {
    1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5,
    1.0 / 3, 1.0
  };

  private static final double LN2 = 0.6931471805599453;
  private static final double SQRT_HALF = 0.7071067811865476;

  private NormalQuantile() {}

  /** The number that a standard normal variable stays below with probability {@code u}. */
  static double at(double u) {
    double q = u - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return polynomial(CENTRE_P, r) / polynomial(CENTRE_Q, r) * q;
    }
    double r = Math.sqrt(-log(q < 0 ? u : 1 - u));
    double size =
        r <= 5
            ? polynomial(MIDDLE_P, r - 1.6) / polynomial(MIDDLE_Q, r - 1.6)
            : polynomial(TAIL_P, r - 5) / polynomial(TAIL_Q, r - 5);
    return q < 0 ? -size : size;
  }

  private static double polynomial(double[] c, double x) {
    double sum = c[7];
    for (int k = 6; k >= 0; k--) {
      sum = sum * x + c[k];
    }
    return sum;
  }

  // Not Elementary.log: this one has the bits of the published reference vectors, whose last digits
  // every normal number inherits. Its argument is a normal number between 0 and 1/2.
  private static double log(double x) {
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> 52) - 1022;
    double m = Double.longBitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FE0000000000000L);
    if (m < SQRT_HALF) {
      m = 2 * m;
      exponent--;
    }
    double t = (m - 1) / (m + 1);
    double square = t * t;
    double sum = 0;
    for (double reciprocal : ODD_RECIPROCALS) {
      sum = sum * square + reciprocal;
    }
    return exponent * LN2 + 2 * t * sum;
  }
}
