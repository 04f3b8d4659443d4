// == adam
// m = keep1 m + take1 g; v = keep2 v + take2 g^2; p = shrink p - rate m / (sqrt(v correction) + epsilon)
//
// One dispatch for all parameters: the host has cut them into chunks, one for each workgroup.

struct Call {
  first: u32, // chunk
  coupled: f32, // weight decay
  keep1: f32,
  take1: f32,
  keep2: f32,
  take2: f32,
  epsilon: f32,
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let base = group.z * now.stride;
  let at = scalars(group.z);
  let chunk = (call.first + group.x) * 5u; // words
  let end = chunks[chunk + 4u];
  for (var i = thread; i < end; i += THREADS) {
    let p = base + chunks[chunk] + i;
    let gradient = arena[base + chunks[chunk + 1u] + i] + call.coupled * arena[p];
    let m = base + chunks[chunk + 2u] + i;
    let v = base + chunks[chunk + 3u] + i;
    let mean = call.keep1 * arena[m] + call.take1 * gradient;
    let square = call.keep2 * arena[v] + call.take2 * (gradient * gradient);
    arena[m] = mean;
    arena[v] = square;
    let size = sqrt(square * at.square_correction) + call.epsilon;
    arena[p] = at.shrink * arena[p] - at.mean_rate * mean / size;
  }
}
