// Checks every device of this browser against its contract, and shows the failures.
// `globalThis.contract` resolves to one entry for each device: failures, and a digest per group.

import { describe, load } from './loader.js';

/**
 * @typedef {object} Report
 * @property {string} device
 * @property {number} cases number of them
 * @property {string[]} failures case and difference
 * @property {Record<string, string>} digests by group, of all bits that the device gave
 */

/** @returns {Promise<Report[]>} */
async function check() {
  let harness = await start();
  const reports = [];
  for (let device = 0; device < harness.exports.contractDevices(); device += 1) {
    const name = harness.read(harness.exports.contractDevice(device));
    const report = {
      device: name,
      cases: harness.exports.contractCases(),
      failures: [],
      digests: {},
    };
    for (let one = 0; one < report.cases; one += 1) {
      try {
        const wrong = harness.read(harness.exports.contractCheck(one, device));
        if (wrong) {
          report.failures.push(`${harness.read(harness.exports.contractCase(one))}: ${wrong}`);
        }
      } catch (error) {
        // A trap ends the instance: the next case gets a new one.
        const message = describe(error, harness.exports);
        harness = await start();
        report.failures.push(`${harness.read(harness.exports.contractCase(one))}: ${message}`);
      }
    }
    if (report.failures.length === 0) {
      for (let group = 0; group < harness.exports.contractGroups(); group += 1) {
        const title = harness.read(harness.exports.contractGroup(group));
        report.digests[title] = harness.read(harness.exports.contractDigest(group, device));
      }
    }
    reports.push(report);
  }
  return reports;
}

async function start() {
  const { exports, memory } = await load(new URL('harness.wasm', import.meta.url));
  const read = (length) =>
    new TextDecoder('utf-16le').decode(
      new Uint16Array(memory.buffer, exports.contractText(), length),
    );
  return { exports, read };
}

globalThis.contract = check();
const status = document.querySelector('[role=status]');
try {
  const reports = await globalThis.contract;
  const list = document.querySelector('ol');
  for (const { device, cases, failures } of reports) {
    for (const line of [
      `${device}: ${cases - failures.length} of ${cases} cases pass`,
      ...failures,
    ]) {
      list.append(Object.assign(document.createElement('li'), { textContent: line }));
    }
  }
  status.textContent = 'Done.';
} catch (error) {
  status.textContent = `Failed: ${describe(error)}`;
}
