// == hinge
// loss = mean max(0, 1 - goal output); gradient = -goal [1 - goal output > 0] / size

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
  var part = 0.0;
  for (var i = thread; i < call.size; i += CROWD) {
    let goal = arena[base + call.goal + i];
    let margin = 1.0 - goal * arena[base + call.output + i];
    part += select(margin, 0.0, margin < 0.0);
    let gradient = select(-goal / count, 0.0, margin <= 0.0);
    arena[base + call.gradient + i] = select(gradient, margin, is_nan(margin)); // NaN stays NaN
  }
  let sum = total_of_all(thread, part);
  if (thread == 0u) {
    arena[base + call.history + now.index] = sum / count;
  }
}
