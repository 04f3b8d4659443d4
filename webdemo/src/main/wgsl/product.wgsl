// == product
// result = left right, or result += left right, each factor by its strides. What comes next is done
// on the way, where there is: a bias, an activation of the result into values, or a step back through
// the activation whose argument and value are given. And column sums of the right factor, which is
// what a row of ones below the left one comes to.
//
// A workgroup makes a tile of 32 x 32, each of its threads four rows by four columns of it. Every
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
const DEPTH = 16u; // products for which both factors are at hand

var<workgroup> lefts: array<vec4f, ACROSS * DEPTH>;
var<workgroup> rights: array<vec4f, ACROSS * DEPTH>;

// The place in a tile that a thread loads: neighbours in memory go to neighbouring threads.
fn place(entry: u32, along: bool) -> vec2u {
  if (along) {
    return vec2u(entry / DEPTH, entry % DEPTH);
  }
  return vec2u(entry % TILE, entry / TILE);
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
    let depth = min(DEPTH, call.k - p); // what is beyond is 0, but infinity times 0 is not
    for (var q = 0u; q < depth; q++) {
      let left = lefts[q * ACROSS + thread / ACROSS];
      let right = rights[q * ACROSS + thread % ACROSS];
      sums[0] += left.x * right;
      sums[1] += left.y * right;
      sums[2] += left.z * right;
      sums[3] += left.w * right;
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
  for (var entry = thread; entry < TILE * DEPTH; entry += THREADS) {
    let l = place(entry, call.left_across == 1u);
    var factor = 0.0;
    if (row + l.x == call.m) {
      factor = 1.0;
    } else if (row + l.x < call.m && p + l.y < call.k) {
      let at = (row + l.x) * call.left_down + (p + l.y) * call.left_across;
      factor = arena[base + call.left + at];
    }
    lefts[l.y * ACROSS + l.x / EACH][l.x % EACH] = factor;
    let r = place(entry, call.right_down == 1u);
    factor = 0.0;
    if (column + r.x < call.n && p + r.y < call.k) {
      let at = (p + r.y) * call.right_down + (column + r.x) * call.right_across;
      factor = arena[base + call.right + at];
    }
    rights[r.y * ACROSS + r.x / EACH][r.x % EACH] = factor;
  }
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
