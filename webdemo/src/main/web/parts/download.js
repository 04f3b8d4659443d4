// Downloads of the figure: its numbers as CSV, its picture as SVG and PNG.

import { csv } from '../figure/csv.js';
import { SHADES } from '../figure/field.js';
import { html } from '../page/elements.js';
import { escape } from '../figure/svg-text.js';
import { LiveRegion } from '../page/live-region.js';

const MARGIN = 12; // In units of the picture.
const PIXEL_RATIO = 2; // Pixels of a PNG per unit of the picture.

const SERIES = ['#c2410c', '#1d5fa8', '#2f9e94', '#3b1b62', '#5d240e', '#6381f8'];

// The style of a standalone picture, on white; no variables, since not every program supports them.
const STYLE = `.paper{fill:#fff}text{fill:#5c5f66;font-family:system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
.title,.key{fill:#1d1d1f}.title{font-weight:600}
.tone-primary{color:#c2410c}.tone-secondary{color:#1d5fa8}.tone-tertiary{color:#2c7a4b}.tone-reference{color:#6b6e76}
.grid line{stroke:#dcdde1}.axis line{stroke:#5c5f66}.rule{stroke:#6b6e76;stroke-dasharray:2 4}
.line{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.line.tone-reference{stroke-width:1.5}.line.dashed{stroke-dasharray:1 5}
.band{fill:currentColor;fill-opacity:.18}.dots :is(circle,path),.points,.bars rect,.ends circle,.ends path{fill:currentColor;stroke:#fff}
.casing{fill:none;stroke:#fff;stroke-width:5;stroke-opacity:.8}.ends .start,.handle circle{fill:#fff;stroke:currentColor;stroke-width:2}.handle .hub{fill:currentColor}
.contours{fill:none;stroke:currentColor;stroke-width:9}.contour-key{stroke:currentColor}
${Array.from({ length: SHADES }, (_, i) => shadeRule(i)).join('')}
${SERIES.map((colour, i) => `.tone-series-${i + 1}{color:${colour}}.field.classes .s${i}{fill:${mixed(colour, 0.45)}}`).join('')}`;

/** Returns the rules of a shade: of the scale from little to much, and of that above zero. */
function shadeRule(i) {
  const share = 0.03 + (0.79 * i) / (SHADES - 1);
  return `.s${i}{fill:${mixed('#1d5fa8', share)}}.s${i}.high{fill:${mixed('#c2410c', share)}}`;
}

/** Mixes a colour with white. */
function mixed(colour, share) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `rgb(${parts.map((part) => Math.round(255 + share * (part - 255))).join()})`;
}

const FORMATS = {
  csv: { type: 'text/csv', make: async (all) => csv(await all.figure, all.origin) },
  svg: { type: 'image/svg+xml', make: standalone },
  png: { type: 'image/png', make: async (all) => rasterise(await standalone(all)) },
};

export class Download {
  /** @type {import('../page/part.js').Experiment} */
  #experiment;
  #liveRegion;

  /** @param {import('../page/part.js').Experiment} experiment */
  constructor(experiment) {
    this.#experiment = experiment;
    this.#liveRegion = LiveRegion.of(experiment.find('.orrery-figure'));
    const buttons = Object.keys(FORMATS).map((kind) => this.#button(kind));
    experiment
      .find('.orrery-tools')
      ?.append(
        html(
          'div',
          { class: 'orrery-tool orrery-download', role: 'group', 'aria-label': 'Download' },
          html('span', { 'aria-hidden': 'true' }, 'Download'),
          ...buttons,
        ),
      );
  }

  #button(kind) {
    const button = html('button', { type: 'button', 'data-download': kind }, kind.toUpperCase());
    button.addEventListener('click', () => this.#save(kind));
    return button;
  }

  async #save(kind) {
    const { type, make } = FORMATS[kind];
    const { picture, id } = this.#experiment;
    try {
      const made = await make({ figure: picture.data(), svg: picture.svg(), origin: this.#origin });
      const href = URL.createObjectURL(made instanceof Blob ? made : new Blob([made], { type }));
      const link = html('a', { href, download: `${id}.${kind}` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    } catch {
      this.#liveRegion.announce('The figure could not be made into a file.');
    }
  }

  /** The provenance of the figure, in lines. */
  get #origin() {
    const { dataset, settings, picture, id } = this.#experiment;
    const printed = picture.figure === null;
    return [
      `${document.title}, ${location.origin}${location.pathname}#${id}`,
      `experiment ${dataset.study}`,
      ...(printed ? dataset.settings : settings.text)
        .trim()
        .split('\n')
        .filter((line) => line),
      ...(printed
        ? [`receipt ${dataset.receipt}`, 'computed when the page was built']
        : [
            dataset.receiptHere ? `receipt ${dataset.receiptHere}` : 'a run that was not finished',
            `computed on ${dataset.device}`,
          ]),
    ];
  }
}

/**
 * Returns the picture as a standalone file. It is assembled as text, since the page's policy
 * refuses a style element even in a document that is never shown.
 */
async function standalone({ svg, figure, origin }) {
  const text = await svg;
  const open = text.slice(0, text.indexOf('>') + 1);
  // A margin keeps strokes and letters away from the edge.
  const [width, height] = ['width', 'height'].map(
    (side) => Number(new RegExp(` ${side}="(\\d+)"`).exec(open)[1]) + 2 * MARGIN,
  );
  const frame = open.replace(
    / viewBox="[^"]*" width="\d+" height="\d+"/,
    ` viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" width="${width}" height="${height}"`,
  );
  const { summary } = await figure;
  return (
    `${frame}<title>${escape(summary)}</title><desc>${escape(origin.join('\n'))}</desc><style>${STYLE}</style>` +
    `<rect class="paper" x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}"/>${text.slice(open.length)}\n`
  );
}

/** Rasterises an SVG to PNG. */
async function rasterise(svg) {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = html('canvas', {
      width: image.width * PIXEL_RATIO,
      height: image.height * PIXEL_RATIO,
    });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => {
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
