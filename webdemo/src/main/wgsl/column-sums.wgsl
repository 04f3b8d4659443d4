// == column-sums
// sums_j = sum over i of values_ij: eight threads for each column.

struct Call {
  rows: u32,
  columns: u32,
  values: u32,
  sums: u32,
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
    part += arena[base + call.values + i * call.columns + j];
  }
  let sum = total_of_column(thread, part);
  if (inside && lane == 0u) {
    arena[base + call.sums + j] = sum;
  }
}
