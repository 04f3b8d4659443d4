// == squared-error
// loss = mean (output - goal)^2; gradient = 2 (output - goal) / size

struct Call {
  size: u32,
  output: u32,
  goal: u32,
  gradient: u32,
  history: u32,
}

@compute @workgroup_size(CROWD)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let base = group.z * now.stride;
  let count = f32(call.size);
  let scale = 2.0 / count;
  var part = 0.0;
  for (var i = thread; i < call.size; i += CROWD) {
    let error = arena[base + call.output + i] - arena[base + call.goal + i];
    part += error * error;
    arena[base + call.gradient + i] = error * scale;
  }
  let sum = total_of_all(thread, part);
  if (thread == 0u) {
    arena[base + call.history + now.index] = sum / count;
  }
}
