// == layer-norm-parameters
// The gradients of a layer normalisation by gain and shift: sums over each column.

struct Call {
  rows: u32,
  columns: u32,
  normalised: u32,
  gradient: u32,
  gain_gradient: u32,
  shift_gradient: u32,
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let base = group.z * now.stride;
  let j = group.x * LANES + thread % LANES;
  let lane = thread / LANES;
  let inside = j < call.columns;
  let end = select(0u, call.rows, inside);
  var part = 0.0;
  var dot = 0.0;
  for (var i = lane; i < end; i += LANES) {
    let at = base + i * call.columns + j;
    part += arena[call.gradient + at];
    dot += arena[call.gradient + at] * arena[call.normalised + at];
  }
  let shift = total_of_column(thread, part);
  let gain = total_of_column(thread, dot);
  if (inside && lane == 0u) {
    arena[base + call.gain_gradient + j] = gain;
    arena[base + call.shift_gradient + j] = shift;
  }
}
