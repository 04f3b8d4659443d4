// Lines of equal value on a grid, by marching squares. Pure, and nothing but comparisons and
// divisions decides where a line goes.

/**
 * The values of a grid by rows; a missing one lies below every level.
 *
 * @typedef {object} Grid
 * @property {number} columns
 * @property {number} rows
 * @property {(?number)[]} values
 */

/**
 * The edges of a square that a line enters and leaves by, with the higher values on its left; by
 * the corners that are above: 1 lower left, 2 lower right, 4 upper right, 8 upper left. Edges: 0
 * below, 1 right, 2 above, 3 left.
 */
const TURNS = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  null, // A saddle.
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  null,
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];
const SADDLES = {
  5: { joined: [[0, 1], [2, 3]], apart: [[0, 3], [2, 1]] }, // prettier-ignore
  10: { joined: [[3, 0], [1, 2]], apart: [[1, 0], [3, 2]] }, // prettier-ignore
};

/**
 * Returns the outlines of where the values are at least a level, each closed and with the higher
 * values on its left. Beyond the grid all is below.
 *
 * @param {Grid} grid
 * @param {number[]} levels
 * @returns {{column: number, row: number, rim: boolean}[][][]} for each level, places on the lines
 *   of the grid; `rim` of a point says that from there the outline follows the rim of what is known
 */
export function outlines(grid, levels) {
  const { columns, rows, values } = grid;
  const at = (i, j) =>
    i < 0 || j < 0 || i >= columns || j >= rows ? null : values[j * columns + i];
  const steps = levels.map(() => new Map());
  for (let j = -1; j < rows; j += 1) {
    let [a, d] = [null, null]; // The corners on the left are those on the right before.
    for (let i = -1; i < columns; i += 1) {
      const [b, c] = [at(i + 1, j), at(i + 1, j + 1)];
      const rim = a === null || b === null || c === null || d === null;
      const low = rim ? null : Math.min(a, b, c, d);
      const high = Math.max(a ?? -Infinity, b ?? -Infinity, c ?? -Infinity, d ?? -Infinity);
      levels.forEach((level, k) => {
        if (level <= high && (rim || level > low)) {
          addSteps(steps[k], i, j, [a, b, c, d], level, rim);
        }
      });
      [a, d] = [b, c];
    }
  }
  return levels.map((level, k) =>
    loops(steps[k]).map((loop) => loop.map(({ key, rim }) => ({ ...place(key, at, level), rim }))),
  );
}

function addSteps(steps, i, j, corners, level, rim) {
  let kind = 0;
  corners.forEach((value, corner) => {
    kind += value !== null && value >= level ? 1 << corner : 0;
  });
  for (const [from, to] of TURNS[kind] ?? saddle(kind, corners, level)) {
    steps.set(edge(i, j, from), { to: edge(i, j, to), rim });
  }
}

function saddle(kind, corners, level) {
  const middle = corners.reduce((sum, value) => sum + value, 0) / 4;
  return SADDLES[kind][corners.includes(null) || middle < level ? 'apart' : 'joined'];
}

/** Returns the key of a square's edge: each edge belongs to two squares, and has one key. */
function edge(i, j, side) {
  return [`h${i},${j}`, `v${i + 1},${j}`, `h${i},${j + 1}`, `v${i},${j}`][side];
}

/** Joins steps from edge to edge to closed loops. */
function loops(steps) {
  const found = [];
  for (const [start] of steps) {
    const loop = [];
    let key = start;
    while (steps.has(key)) {
      const { to, rim } = steps.get(key);
      steps.delete(key);
      loop.push({ key, rim });
      key = to;
    }
    if (loop.length > 0) {
      found.push(loop);
    }
  }
  return found;
}

/** Returns where an edge has the level: at its known end if the other one is missing. */
function place(key, at, level) {
  const [i, j] = key.slice(1).split(',').map(Number);
  const across = key[0] === 'h';
  const [from, to] = [at(i, j), across ? at(i + 1, j) : at(i, j + 1)];
  const share = from === null ? 1 : to === null ? 0 : (level - from) / (to - from);
  return { column: across ? i + share : i, row: across ? j : j + share };
}

/**
 * Returns the points of a line without those that lie within a distance of what is left (Ramer
 * 1972; Douglas and Peucker 1973).
 *
 * @param {number[][]} points
 * @param {number} distance
 */
export function simplified(points, distance) {
  const kept = points.map(() => false);
  const spans = [[0, points.length - 1]];
  kept[0] = true;
  kept[points.length - 1] = true;
  while (spans.length > 0) {
    const [from, to] = spans.pop();
    const [far, most] = farthest(points, from, to);
    if (most > distance) {
      kept[far] = true;
      spans.push([from, far], [far, to]);
    }
  }
  return points.filter((_, i) => kept[i]);
}

/** Returns the point that is farthest from the straight line between two, and how far it is. */
function farthest(points, from, to) {
  const [x0, y0] = points[from];
  const [dx, dy] = [points[to][0] - x0, points[to][1] - y0];
  const length = Math.sqrt(dx * dx + dy * dy);
  let [far, most] = [from, 0];
  for (let i = from + 1; i < to; i += 1) {
    const [x, y] = [points[i][0] - x0, points[i][1] - y0];
    const away = length === 0 ? Math.sqrt(x * x + y * y) : Math.abs(x * dy - y * dx) / length;
    if (away > most) {
      [far, most] = [i, away];
    }
  }
  return [far, most];
}
