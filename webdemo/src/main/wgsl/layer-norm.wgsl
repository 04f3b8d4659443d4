// == layer-norm
// normalised = (input - mean) / deviation, output = normalised * gain + shift, row by row: eight
// threads for each.

struct Call {
  rows: u32,
  columns: u32,
  input: u32,
  gain: u32,
  shift: u32,
  normalised: u32,
  deviation: u32,
  output: u32,
  epsilon: f32,
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let base = group.z * now.stride;
  let i = group.x * LANES + thread / LANES;
  let lane = thread % LANES;
  let inside = i < call.rows;
  let end = select(0u, call.columns, inside);
  let row = base + i * call.columns;
  let count = f32(call.columns);
  var part = 0.0;
  for (var j = lane; j < end; j += LANES) {
    part += arena[row + call.input + j];
  }
  let mean = total_of_row(thread, part) / count;
  part = 0.0;
  for (var j = lane; j < end; j += LANES) {
    let difference = arena[row + call.input + j] - mean;
    part += difference * difference;
  }
  let deviation = sqrt(total_of_row(thread, part) / count + call.epsilon);
  for (var j = lane; j < end; j += LANES) {
    let normalised = (arena[row + call.input + j] - mean) / deviation;
    arena[row + call.normalised + j] = normalised;
    arena[row + call.output + j] =
      normalised * arena[base + call.gain + j] + arena[base + call.shift + j];
  }
  if (inside && lane == 0u) {
    arena[base + call.deviation + i] = deviation;
  }
}
