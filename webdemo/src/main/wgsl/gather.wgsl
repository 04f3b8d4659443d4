// == gather
// batch_i = source_{rows_i}, bit for bit, with the rows that the host drew for this step.

struct Call {
  size: u32,
  columns: u32,
  source: u32,
  batch: u32,
  rows: u32,
}

@compute @workgroup_size(THREADS)
fn main(@builtin(global_invocation_id) at: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let base = at.z * now.stride;
  for (var i = at.x; i < call.size; i += THREADS * groups.x) {
    let row = word(at.z, call.rows + i / call.columns);
    let origin = base + call.source + row * call.columns + i % call.columns;
    arena_bits[base + call.batch + i] = arena_bits[origin];
  }
}
