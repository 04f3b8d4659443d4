// == layer-norm-back
// With h = gradient * gain: gradient = (h - mean of h - normalised * mean of (h * normalised)) / deviation

struct Call {
  rows: u32,
  columns: u32,
  normalised: u32,
  deviation: u32,
  gain: u32,
  gradient: u32,
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
  var dot = 0.0;
  for (var j = lane; j < end; j += LANES) {
    let h = arena[row + call.gradient + j] * arena[base + call.gain + j];
    part += h;
    dot += h * arena[row + call.normalised + j];
  }
  let mean = total_of_row(thread, part) / count;
  let projection = total_of_row(thread, dot) / count;
  for (var j = lane; j < end; j += LANES) {
    let h = arena[row + call.gradient + j] * arena[base + call.gain + j];
    let rest = (h - mean) - arena[row + call.normalised + j] * projection;
    arena[row + call.gradient + j] = rest / arena[base + call.deviation + i];
  }
}
