// Compares a finished run with the printed one in a sentence. Pure.

/**
 * @typedef {{receipt: string, engine?: string, findings: Record<string, ?number>}} Result
 *
 * @param {object} run
 * @param {Map<string, string>} run.changes the settings changed by the reader
 * @param {Result} run.printed
 * @param {Result & {device: string, distance: number}} run.here with the greatest relative distance
 *   of WebGPU from the CPU, as measured before the run
 * @returns {string} one or two sentences
 */
export function describeComparison({ changes, printed, here }) {
  const gpu = here.device === 'webgpu';
  if (changes.size > 0) {
    const own = [...changes].map(([name, value]) => `${name} ${value}`).join(', ');
    return `Your own settings: ${own}${gpu ? `. ${describeCheck(here)}` : ` (receipt ${here.receipt}).`}`;
  }
  if (gpu) {
    return `${describeCheck(here)} ${describeFurthest(printed.findings, here.findings)}`;
  }
  if (here.receipt === printed.receipt) {
    return `Same bits as the author's build (receipt ${here.receipt}).`;
  }
  return here.engine && printed.engine && here.engine !== printed.engine
    ? `This page was built by another engine (${printed.engine}; this is ${here.engine}): its receipt ${printed.receipt} cannot be compared with ${here.receipt}.`
    : `This machine computed other bits (receipt ${here.receipt}) than the author's build (receipt ${printed.receipt}).`;
}

/**
 * Describes the check of WebGPU, which never confirms a receipt: it does not promise equal bits.
 */
function describeCheck({ distance }) {
  return `Computed on WebGPU, which rounds in its own way: checked before the run, it differed from the CPU by about ${formatShare(distance)}.`;
}

/** Names the finding that is furthest from the printed one. */
function describeFurthest(printed, found) {
  let most = { name: '', distance: -1 };
  for (const [name, value] of Object.entries(printed)) {
    const here = found[name];
    const distance =
      value === here ? 0 : Math.abs(here - value) / Math.max(Math.abs(value), Number.MIN_VALUE);
    if (here !== null && value !== null && distance > most.distance) {
      most = { name, distance };
    }
  }
  if (most.distance < 0) {
    return "There is no finding to compare with the author's.";
  }
  return most.distance === 0
    ? "Every finding is exactly the author's."
    : `Of its findings, ${most.name} is furthest from the author's, by ${formatShare(most.distance)}.`;
}

/** Formats a share in percent, or as a power of ten if that would be all zeros. */
function formatShare(value) {
  const percent = 100 * value;
  return percent >= 0.001
    ? `${Number(percent.toPrecision(2))} %`
    : value.toExponential(0).replace('-', '−');
}
