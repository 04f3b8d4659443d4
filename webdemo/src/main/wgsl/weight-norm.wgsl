// == weight-norm
// weight = direction * (gain / |direction|), column by column.

struct Call {
  rows: u32,
  columns: u32,
  direction: u32,
  gain: u32,
  norm: u32,
  weight: u32,
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
    let v = arena[base + call.direction + i * call.columns + j];
    part += v * v;
  }
  let norm = sqrt(total_of_column(thread, part));
  if (!inside) {
    return;
  }
  let scale = arena[base + call.gain + j] / norm;
  for (var i = lane; i < end; i += LANES) {
    let at = base + i * call.columns + j;
    arena[call.weight + at] = arena[call.direction + at] * scale;
  }
  if (lane == 0u) {
    arena[base + call.norm + j] = norm;
  }
}
