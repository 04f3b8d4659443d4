// == weight-norm-back
// d gain = dW . v / |v|; dv = gain / |v| * (dW - v * (d gain / |v|))

struct Call {
  rows: u32,
  columns: u32,
  direction: u32,
  gain: u32,
  norm: u32,
  weight_gradient: u32,
  direction_gradient: u32,
  gain_gradient: u32,
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let base = group.z * now.stride;
  let j = group.x * LANES + thread % LANES;
  let lane = thread / LANES;
  let inside = j < call.columns;
  let end = select(0u, call.rows, inside);
  var part = 0.0;
  for (var i = lane; i < end; i += LANES) {
    let at = base + i * call.columns + j;
    part += arena[call.weight_gradient + at] * arena[call.direction + at];
  }
  let dot = total_of_column(thread, part);
  if (!inside) {
    return;
  }
  let norm = arena[base + call.norm + j];
  let gain = dot / norm;
  let scale = arena[base + call.gain + j] / norm;
  for (var i = lane; i < end; i += LANES) {
    let at = base + i * call.columns + j;
    let rest = arena[call.weight_gradient + at] - arena[call.direction + at] * (gain / norm);
    arena[call.direction_gradient + at] = scale * rest;
  }
  if (lane == 0u) {
    arena[base + call.gain_gradient + j] = gain;
  }
}
