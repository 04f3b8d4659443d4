// == ada-grad
// s = s + g^2; p = shrink p - rate g / (sqrt(s) + epsilon)
//
// One dispatch for all parameters: the host has cut them into chunks, one for each workgroup.

struct Call {
  first: u32, // chunk
  coupled: f32, // weight decay
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
    let s = base + chunks[chunk + 2u] + i;
    let square = arena[s] + gradient * gradient;
    arena[s] = square;
    arena[p] = at.shrink * arena[p] - at.rate * gradient / (sqrt(square) + call.epsilon);
  }
}
