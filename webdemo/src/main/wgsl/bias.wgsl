// == bias
// values_ij += bias_j; then, if there is a result operand, result = activation(values).

struct Call {
  size: u32,
  columns: u32,
  bias: u32,
  values: u32,
  result: u32,
  activation: u32,
}

@compute @workgroup_size(THREADS)
fn main(@builtin(global_invocation_id) at: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let base = at.z * now.stride;
  for (var i = at.x; i < call.size; i += THREADS * groups.x) {
    let z = arena[base + call.values + i] + arena[base + call.bias + i % call.columns];
    arena[base + call.values + i] = z;
    if (call.result != NONE) {
      arena[base + call.result + i] = activation(call.activation, z);
    }
  }
}
