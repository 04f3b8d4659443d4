// == batch-norm
// normalised = (input - mean) / deviation, output = normalised * gain + shift, column by column; the
// running statistics move towards those of the batch.

struct Call {
  rows: u32,
  columns: u32,
  input: u32,
  gain: u32,
  shift: u32,
  normalised: u32,
  deviation: u32,
  mean: u32,
  variance: u32,
  output: u32,
  epsilon: f32,
  keep: f32,
  take: f32,
  unbias: f32,
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let base = group.z * now.stride;
  let j = group.x * LANES + thread % LANES;
  let lane = thread / LANES;
  let inside = j < call.columns;
  let end = select(0u, call.rows, inside);
  let count = f32(call.rows);
  var part = 0.0;
  for (var i = lane; i < end; i += LANES) {
    part += arena[base + call.input + i * call.columns + j];
  }
  let mean = total_of_column(thread, part) / count;
  part = 0.0;
  for (var i = lane; i < end; i += LANES) {
    let difference = arena[base + call.input + i * call.columns + j] - mean;
    part += difference * difference;
  }
  let variance = total_of_column(thread, part) / count;
  let deviation = sqrt(variance + call.epsilon);
  for (var i = lane; i < end; i += LANES) {
    let at = base + i * call.columns + j;
    let normalised = (arena[call.input + at] - mean) / deviation;
    arena[call.normalised + at] = normalised;
    arena[call.output + at] =
      normalised * arena[base + call.gain + j] + arena[base + call.shift + j];
  }
  if (inside && lane == 0u) {
    let at = base + j;
    arena[call.deviation + at] = deviation;
    arena[call.mean + at] = call.keep * arena[call.mean + at] + call.take * mean;
    arena[call.variance + at] =
      call.keep * arena[call.variance + at] + call.take * (variance * call.unbias);
  }
}
