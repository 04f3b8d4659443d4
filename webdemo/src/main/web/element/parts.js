// What an experiment has besides its run: each part is a class of its own, that knows the experiment
// and no other part.

import { Address } from './address.js';
import { Buttons } from './buttons.js';
import { Controls } from './controls.js';
import { DeviceMenu } from './device.js';
import { Download } from './download.js';
import { Numbers } from './numbers.js';
import { Predict } from './predict.js';
import { Readout } from './readout.js';
import { Scrubber } from './scrubber.js';
import { Share } from './share.js';
import { Zoom } from './zoom.js';

/**
 * @typedef {object} Part
 * @property {() => void} [connect] the experiment is in a page, and can be run
 * @property {() => void} [disconnect] it is not any more
 *
 * @type {(new (experiment: import('./experiment.js').OrreryExperiment) => Part)[]}
 */
export const PARTS = [
  Controls,
  Buttons,
  DeviceMenu,
  Share,
  Readout,
  Zoom,
  Scrubber,
  Predict,
  Download,
  Numbers,
  Address, // The last one: it may start a run.
];
