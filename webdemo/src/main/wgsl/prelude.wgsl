// == prelude
// The declarations that all kernels share. A kernel adds `struct Call`, its operands and constants, and `main`.
//
// A session has one arena, which holds the replicas one after the other; a workgroup works on replica
// `z`. Operands are positions in a replica's part of the arena.

struct Step {
  stride: u32, // floats from one replica to the next
  words: u32, // the position of the host's words for this step
  words_stride: u32, // words from one replica to the next
  index: u32, // the step, from 0
}

@group(0) @binding(0) var<storage, read_write> arena: array<f32>;
@group(0) @binding(0) var<storage, read_write> arena_bits: array<u32>; // for copies that must keep all bits
@group(0) @binding(1) var<uniform> call: Call;
@group(0) @binding(2) var<uniform> now: Step;
@group(0) @binding(3) var<storage, read> words: array<u32>;
@group(0) @binding(4) var<storage, read> chunks: array<u32>;

// Returns a word that the host has computed for a replica's step: four scalars, then random numbers.
fn word(replica: u32, index: u32) -> u32 {
  return words[now.words + replica * now.words_stride + index];
}

struct Scalars {
  rate: f32, // of learning
  shrink: f32, // the factor of decoupled weight decay
  mean_rate: f32, // the rate for Adam's mean
  square_correction: f32, // for its mean square
}

fn scalars(replica: u32) -> Scalars {
  return Scalars(
    bitcast<f32>(word(replica, 0u)),
    bitcast<f32>(word(replica, 1u)),
    bitcast<f32>(word(replica, 2u)),
    bitcast<f32>(word(replica, 3u)));
}

const THREADS = 64u; // of a workgroup
const LANES = 8u; // threads that add up one row or one column
const CROWD = 256u; // threads of a workgroup that is the only one for a replica
const NONE = 0xffffffffu; // a missing operand

var<workgroup> parts: array<f32, CROWD>;

// Returns the sum over threads at a distance of `apart`, by a tree, to each of them: `lane` is the
// thread's index among them. All threads of the workgroup must call it together.
fn total(thread: u32, lane: u32, lanes: u32, apart: u32, part: f32) -> f32 {
  parts[thread] = part;
  workgroupBarrier();
  for (var half = lanes / 2u; half > 0u; half /= 2u) {
    if (lane < half) {
      parts[thread] += parts[thread + half * apart];
    }
    workgroupBarrier();
  }
  let sum = parts[thread - lane * apart];
  workgroupBarrier();
  return sum;
}

fn total_of_column(thread: u32, part: f32) -> f32 {
  return total(thread, thread / LANES, LANES, LANES, part);
}

fn total_of_row(thread: u32, part: f32) -> f32 {
  return total(thread, thread % LANES, LANES, 1u, part);
}

fn total_of_all(thread: u32, part: f32) -> f32 {
  return total(thread, thread, CROWD, 1u, part);
}

// Comparisons with NaN may be left out by a compiler; those of bits may not.
fn is_nan(x: f32) -> bool {
  return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u;
}

// The functions of orrery.engine.math.Float32: the built-in ones may be off by far more.

fn power_of_two(exponent: i32) -> f32 {
  return bitcast<f32>((exponent + 127) << 23);
}

fn exponential(x: f32) -> f32 {
  if (is_nan(x)) {
    return x;
  }
  let y = clamp(x, -104.5, 88.8);
  let n = round(y * 1.442695);
  let r = fma(n, 0.00021219444, fma(n, -0.6933594, y));
  var p = 0.00019875691;
  p = p * r + 0.0013981999;
  p = p * r + 0.008333452;
  p = p * r + 0.041665796;
  p = p * r + 0.16666666;
  p = p * r + 0.5;
  let mantissa = p * (r * r) + r + 1.0;
  let half = i32(n) >> 1u; // in two factors, since 2^n itself may be out of range
  return mantissa * power_of_two(half) * power_of_two(i32(n) - half);
}

// For positive normal numbers and NaN.
fn logarithm(x: f32) -> f32 {
  let bits = bitcast<u32>(x);
  if (bits >= 0x7f800000u) {
    return x;
  }
  var n = f32(bits >> 23u) - 126.0;
  var m = bitcast<f32>((bits & 0x007fffffu) | 0x3f000000u);
  if (m < 0.70710677) {
    n -= 1.0;
    m += m;
  }
  let r = m - 1.0;
  let square = r * r;
  var p = 0.070376836;
  p = p * r - 0.1151461;
  p = p * r + 0.116769984;
  p = p * r - 0.12420141;
  p = p * r + 0.14249323;
  p = p * r - 0.16668057;
  p = p * r + 0.20000714;
  p = p * r - 0.24999994;
  p = p * r + 0.3333333;
  let tail = p * r * square + n * -0.00021219444 - 0.5 * square;
  return r + tail + n * 0.6933594;
}

fn hyperbolic_tangent(x: f32) -> f32 {
  if (is_nan(x) || abs(x) < 0.0004) {
    return x;
  }
  let y = clamp(x, -7.905311, 7.905311);
  let s = y * y;
  var p = -2.7607684e-16;
  p = p * s + 2.000188e-13;
  p = p * s - 8.604672e-11;
  p = p * s + 5.1222973e-08;
  p = p * s + 1.48572235e-05;
  p = p * s + 0.00063726195;
  p = p * s + 0.0048935246;
  var q = 1.1982584e-06;
  q = q * s + 0.00011853471;
  q = q * s + 0.0022684347;
  q = q * s + 0.004893525;
  return y * p / q;
}

fn error_function(x: f32) -> f32 {
  if (is_nan(x)) {
    return x;
  }
  let y = clamp(x, -4.0, 4.0);
  let s = y * y;
  var p = -2.7261424e-10;
  p = p * s + 2.7706815e-08;
  p = p * s - 2.101024e-06;
  p = p * s - 0.000056925062;
  p = p * s - 0.00073499064;
  p = p * s - 0.0029546;
  p = p * s - 0.016096033;
  var q = -1.45660715e-05;
  q = q * s - 0.00021337405;
  q = q * s - 0.001682827;
  q = q * s - 0.0073733293;
  q = q * s - 0.014264739;
  return y * p / q;
}

// Activations: the numbers are the host's.
const LINEAR = 0u;
const RELU = 1u;
const LEAKY_RELU = 2u;
const TANH = 3u;

// Written so that NaN stays NaN.
fn activation(kind: u32, z: f32) -> f32 {
  switch (kind) {
    case LINEAR { return z; }
    case RELU { return select(z, 0.0, z < 0.0); }
    case LEAKY_RELU { return select(z, 0.01 * z, z < 0.0); }
    case TANH { return hyperbolic_tangent(z); }
    default { return (0.5 * z) * (1.0 + error_function(z * 0.70710677)); } // GELU
  }
}

// Returns the gradient by the argument `z`, where `h` is the value and `dh` the gradient by it.
fn activation_back(kind: u32, z: f32, h: f32, dh: f32) -> f32 {
  switch (kind) {
    case LINEAR { return dh; }
    case RELU { return select(dh, 0.0, h <= 0.0); }
    case LEAKY_RELU { return select(dh, 0.01 * dh, h <= 0.0); }
    case TANH { return dh * (1.0 - h * h); }
    default { // GELU
      let below = 0.5 * (1.0 + error_function(z * 0.70710677));
      let density = exponential(-0.5 * (z * z)) * 0.3989423; // 1 / sqrt(2 pi)
      return dh * (below + z * density);
    }
  }
}
