// The parts of an experiment: each is a class that knows the experiment and no other part.

import { Address } from '../parts/address.js';
import { Buttons } from '../parts/buttons.js';
import { Controls } from '../controls/controls.js';
import { DeviceMenu } from '../parts/device.js';
import { Download } from '../parts/download.js';
import { DataTable } from '../parts/data-table.js';
import { Handles } from '../parts/handles.js';
import { Predict } from '../parts/predict.js';
import { Readout } from '../parts/readout.js';
import { Scrubber } from '../parts/scrubber.js';
import { Share } from '../parts/share.js';
import { Sketch } from '../parts/sketch.js';
import { Zoom } from '../parts/zoom.js';

/** @type {(new (experiment: import('../page/part.js').Experiment) => object)[]} */
export const PARTS = [
  Controls,
  Buttons,
  DeviceMenu,
  Share,
  Handles,
  Sketch,
  Readout,
  Zoom,
  Scrubber,
  Predict,
  Download,
  DataTable,
  Address, // Last, since it may start a run.
];
