// == dropout
// mask = factor if the host has drawn a 1, else 0: 32 draws in a word.

struct Call {
  size: u32,
  mask: u32,
  bits: u32,
  factor: f32,
}

@compute @workgroup_size(THREADS)
fn main(@builtin(global_invocation_id) at: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let base = at.z * now.stride;
  for (var i = at.x; i < call.size; i += THREADS * groups.x) {
    let drawn = word(at.z, call.bits + i / 32u);
    arena[base + call.mask + i] = select(0.0, call.factor, ((drawn >> (i % 32u)) & 1u) == 1u);
  }
}
