// == batch-norm-evaluate
// output = (input - mean) / sqrt(variance + epsilon) * gain + shift, column by column.

struct Call {
  size: u32,
  columns: u32,
  input: u32,
  gain: u32,
  shift: u32,
  mean: u32,
  variance: u32,
  output: u32,
  epsilon: f32,
}

@compute @workgroup_size(THREADS)
fn main(@builtin(global_invocation_id) at: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let base = at.z * now.stride;
  for (var i = at.x; i < call.size; i += THREADS * groups.x) {
    let j = base + i % call.columns;
    let deviation = sqrt(arena[call.variance + j] + call.epsilon);
    let normalised = (arena[base + call.input + i] - arena[call.mean + j]) / deviation;
    arena[base + call.output + i] = normalised * arena[call.gain + j] + arena[call.shift + j];
  }
}
