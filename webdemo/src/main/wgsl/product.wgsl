// == product
// result = left right, or result += left right, each factor by its strides. Optional operands fuse
// the next calls into it: a bias, an activation of the result into values, or the gradient of the
// activation whose argument and value are given; and column sums of the right factor, as if the left
// one had a further row of ones.
//
// A workgroup computes a tile of 32 x 32, each of its threads four rows by four columns of it. Every
// element has one sum, in ascending order.

struct Call {
  m: u32,
  n: u32,
  k: u32,
  left: u32,
  left_down: u32,
  left_across: u32,
  right: u32,
  right_down: u32,
  right_across: u32,
  result: u32,
  accumulate: u32,
  bias: u32,
  values: u32,
  back: u32, // the argument
  value: u32,
  activation: u32,
  sums: u32,
}

const TILE = 32u;
const EACH = 4u; // rows and columns of a thread
const ACROSS = 8u; // threads
const DEPTH = 16u; // products for which both factors are in workgroup memory

var<workgroup> lefts: array<vec4f, ACROSS * DEPTH>;
var<workgroup> rights: array<vec4f, ACROSS * DEPTH>;

// The four elements of a tile that a thread loads: neighbours in memory go to neighbouring threads.
fn place(entry: u32, along: bool) -> vec2u {
  if (along) {
    return vec2u(entry / DEPTH, entry % DEPTH);
  }
  return vec2u(entry % ACROSS, entry / ACROSS);
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let base = group.z * now.stride;
  let row = group.y * TILE;
  let column = group.x * TILE;
  let i = row + thread / ACROSS * EACH;
  let j = column + thread % ACROSS * EACH;
  var sums: array<vec4f, EACH>;
  if (call.accumulate != 0u) {
    for (var r = 0u; r < EACH; r++) {
      sums[r] = before(base, i + r, j);
    }
  }
  for (var p = 0u; p < call.k; p += DEPTH) {
    load(base, row, column, p, thread);
    workgroupBarrier();
    let depth = min(DEPTH, call.k - p); // beyond it are zeros, but infinity times 0 is NaN
    for (var q = 0u; q < depth; q++) {
      let factors = lefts[q * ACROSS + thread / ACROSS];
      let others = rights[q * ACROSS + thread % ACROSS];
      sums[0] += factors.x * others;
      sums[1] += factors.y * others;
      sums[2] += factors.z * others;
      sums[3] += factors.w * others;
    }
    workgroupBarrier();
  }
  for (var r = 0u; r < EACH; r++) {
    for (var c = 0u; c < EACH; c++) {
      finish(base, i + r, j + c, sums[r][c]);
    }
  }
}

fn load(base: u32, row: u32, column: u32, p: u32, thread: u32) {
  for (var entry = thread; entry < ACROSS * DEPTH; entry += THREADS) {
    let l = place(entry, call.left_across == 1u);
    let i = row + l.x * EACH;
    let q = p + l.y;
    lefts[l.y * ACROSS + l.x] =
      vec4f(left(base, i, q), left(base, i + 1u, q), left(base, i + 2u, q), left(base, i + 3u, q));
    let r = place(entry, call.right_down == 1u);
    let j = column + r.x * EACH;
    let s = p + r.y;
    rights[r.y * ACROSS + r.x] =
      vec4f(right(base, s, j), right(base, s, j + 1u), right(base, s, j + 2u), right(base, s, j + 3u));
  }
}

fn left(base: u32, i: u32, p: u32) -> f32 {
  if (i == call.m) {
    return 1.0;
  }
  if (i < call.m && p < call.k) {
    return arena[base + call.left + i * call.left_down + p * call.left_across];
  }
  return 0.0;
}

fn right(base: u32, p: u32, j: u32) -> f32 {
  if (p < call.k && j < call.n) {
    return arena[base + call.right + p * call.right_down + j * call.right_across];
  }
  return 0.0;
}

fn before(base: u32, i: u32, j: u32) -> vec4f {
  return vec4f(
    element(base, i, j),
    element(base, i, j + 1u),
    element(base, i, j + 2u),
    element(base, i, j + 3u));
}

fn element(base: u32, i: u32, j: u32) -> f32 {
  if (i < call.m && j < call.n) {
    return arena[base + call.result + i * call.n + j];
  }
  return 0.0;
}

fn finish(base: u32, i: u32, j: u32, sum: f32) {
  if (j >= call.n || i > call.m) {
    return;
  }
  if (i == call.m) {
    if (call.sums != NONE) {
      arena[base + call.sums + j] = sum;
    }
    return;
  }
  let at = base + i * call.n + j;
  var z = sum;
  if (call.bias != NONE) {
    z += arena[base + call.bias + j];
  }
  if (call.back != NONE) {
    z = activation_back(call.activation, arena[at + call.back], arena[at + call.value], z);
  }
  arena[at + call.result] = z;
  if (call.values != NONE) {
    arena[at + call.values] = activation(call.activation, z);
  }
}
