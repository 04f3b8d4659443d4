// == multiply
// values *= factor

struct Call {
  size: u32,
  factor: u32,
  values: u32,
}

@compute @workgroup_size(THREADS)
fn main(@builtin(global_invocation_id) at: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let base = at.z * now.stride;
  for (var i = at.x; i < call.size; i += THREADS * groups.x) {
    arena[base + call.values + i] *= arena[base + call.factor + i];
  }
}
