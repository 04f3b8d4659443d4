// == cross-entropy
// loss = mean over rows of sum_j t_j (log sum_l e^(y_l) - y_j); gradient = (softmax(y) - t) / rows,
// with t = keep * goal + spread. A thread does a row.

struct Call {
  rows: u32,
  columns: u32,
  output: u32,
  goal: u32,
  gradient: u32,
  history: u32,
  keep: f32,
  spread: f32,
}

@compute @workgroup_size(CROWD)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let base = group.z * now.stride;
  let count = f32(call.rows);
  var part = 0.0;
  for (var row = thread; row < call.rows; row += CROWD) {
    part += entropy(base + row * call.columns, count);
  }
  let sum = total_of_all(thread, part);
  if (thread == 0u) {
    arena[base + call.history + now.index] = sum / count;
  }
}

fn entropy(row: u32, rows: f32) -> f32 {
  var largest = arena[row + call.output];
  for (var j = 1u; j < call.columns; j++) {
    let y = arena[row + call.output + j];
    largest = select(largest, y, y > largest);
  }
  var sum = 0.0;
  for (var j = 0u; j < call.columns; j++) {
    let e = exponential(arena[row + call.output + j] - largest); // which does not overflow
    arena[row + call.gradient + j] = e;
    sum += e;
  }
  let log_sum = logarithm(sum);
  var loss = 0.0;
  for (var j = 0u; j < call.columns; j++) {
    let t = call.keep * arena[row + call.goal + j] + call.spread;
    loss += t * (log_sum - (arena[row + call.output + j] - largest));
    arena[row + call.gradient + j] = (arena[row + call.gradient + j] / sum - t) / rows;
  }
  return loss;
}
