// == copy
// result = source, bit for bit

struct Call {
  size: u32,
  source: u32,
  result: u32,
}

@compute @workgroup_size(THREADS)
fn main(@builtin(global_invocation_id) at: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let base = at.z * now.stride;
  for (var i = at.x; i < call.size; i += THREADS * groups.x) {
    arena_bits[base + call.result + i] = arena_bits[base + call.source + i];
  }
}
