// == activate
// values = activation(argument)

struct Call {
  size: u32,
  argument: u32,
  values: u32,
  activation: u32,
}

@compute @workgroup_size(THREADS)
fn main(@builtin(global_invocation_id) at: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let base = at.z * now.stride;
  for (var i = at.x; i < call.size; i += THREADS * groups.x) {
    arena[base + call.values + i] = activation(call.activation, arena[base + call.argument + i]);
  }
}
