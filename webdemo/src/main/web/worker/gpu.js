// WebGPU for the engine: the module's imports named `gpu`. Java decides what runs; this module
// writes buffers, encodes and submits. A failure becomes a reason in one line.

const RECORD_BYTES = 256; // Of a record of uniforms: every GPU can bind them at multiples of this.
const TIMEOUT_MS = 10_000; // For an answer of the GPU.
const LOSS_TIMEOUT_MS = 1000; // For the report that the device is lost, after a failure.
const DONE = 0;
const LOST = 1;
const FAULT = 2;

class DeviceLostError extends Error {}

/**
 * Asks for a graphics adapter.
 *
 * @param {object} [options]
 * @param {URL} [options.kernels] the file with all kernels in WGSL
 * @param {number} [options.timeoutMs] milliseconds after which a GPU that does not answer counts as
 *   lost
 * @returns {Promise<{gpu: Gpu | null, reason: string}>} `reason` if there is none
 */
export async function openGpu({
  kernels = new URL('kernels.wgsl', import.meta.url),
  timeoutMs = TIMEOUT_MS,
} = {}) {
  try {
    const gpu = new Gpu(sourcesOf(await fetched(kernels)), timeoutMs);
    await gpu.request();
    return { gpu, reason: '' };
  } catch (error) {
    return { gpu: null, reason: /** @type {Error} */ (error).message };
  }
}

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`the kernels for the GPU were not found (${response.status})`);
  }
  return response.text();
}

/** Returns the kernels by name: each starts with the line `// == name`. */
function sourcesOf(text) {
  return new Map(
    text
      .split(/^\/\/ == /m)
      .slice(1)
      .map((source) => {
        const end = source.indexOf('\n');
        return [source.slice(0, end), source.slice(end)];
      }),
  );
}

/** A GPU with its compiled kernels, and the sessions on it. */
class Gpu {
  #sources;
  #timeoutMs;
  #names = [];
  #adapter = null;
  #device = null;
  #layout = null;
  #pipelines = new Map();
  #sessions = new Map();
  #opened = 0;
  #reason = '';
  #exports = null;
  #memory = null;

  constructor(sources, timeoutMs) {
    this.#sources = sources;
    this.#timeoutMs = timeoutMs;
  }

  /** The GPU's own description. */
  get description() {
    const { vendor, architecture, device, description } = this.#adapter.info;
    return description || [vendor, architecture, device].filter(Boolean).join(' ');
  }

  /** Requests an adapter, and a device with the adapter's limits. */
  async request() {
    if (!navigator.gpu) {
      throw new Error('this browser has no WebGPU');
    }
    this.#adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (!this.#adapter) {
      throw new Error('no graphics adapter was found');
    }
    const { limits } = this.#adapter;
    const device = await this.#adapter.requestDevice({
      requiredLimits: {
        maxBufferSize: limits.maxBufferSize,
        maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
      },
    });
    rejectWhenLost(device).catch((error) => {
      device.isLost ??= error.message;
      device.interrupt?.(error);
    });
    device.addEventListener('uncapturederror', (event) => {
      event.preventDefault();
      device.fault ??= event.error.message;
    });
    this.#device = device;
    this.#pipelines.clear();
    this.#layout = createLayout(device);
  }

  /** Attaches the instance of the module that has the {@link imports}. */
  attach({ exports, memory }) {
    this.#exports = exports;
    this.#memory = memory;
  }

  /** Destroys the device, with all sessions on it. */
  destroy() {
    this.#device.destroy();
  }

  /** The imports for the module. */
  get imports() {
    const session = (number) => this.#sessions.get(number);
    return {
      gpu: {
        shader: (number, name, length) => {
          this.#names[number] = this.#text(name, length);
        },
        maxBytes: () => {
          const { maxBufferSize, maxStorageBufferBindingSize } = this.#device.limits;
          return Math.min(maxBufferSize, maxStorageBufferBindingSize);
        },
        now: () => performance.now(),
        session: (floats, replicas, steps, words) => this.#prepare(floats, replicas, steps, words),
        calls: (number, words, count) => (session(number).calls = this.#copy(words, count)),
        chunks: (number, words, count) => (session(number).chunks = this.#copy(words, count)),
        program: (number, program, words, dispatches) => {
          session(number).programs[program] = this.#copy(words, 4 * dispatches);
        },
        open: (number) => {
          const open = () =>
            this.#open(session(number)).catch((error) => {
              this.#close(number);
              throw error;
            });
          this.#perform(open, false);
        },
        write: (number, offset, values, count) => {
          const { arena, checkpoint } = session(number);
          checkpoint.set(new Uint8Array(this.#memory.buffer, values, 4 * count), 4 * offset);
          this.#write(session(number), arena, 4 * offset, values, count);
        },
        records: (number, words, count) => {
          this.#write(session(number), session(number).records, 0, words, count);
        },
        words: (number, words, count) => {
          this.#write(session(number), session(number).words, 0, words, count);
        },
        submit: (number, program, from, to, record) => {
          this.#submit(session(number), program, from, to, record);
        },
        finish: (number) => {
          this.#perform(() => this.#deviceOf(session(number)).queue.onSubmittedWorkDone());
        },
        read: (number, offset, stride, count, times, into) => {
          this.#perform(async () => {
            const read = await this.#read(session(number), offset, stride, count, times);
            new Uint8Array(this.#memory.buffer, into, read.length).set(read);
          });
        },
        checkpoint: (number) => {
          const one = session(number);
          this.#perform(async () => {
            one.checkpoint.set(await this.#read(one, 0, 0, one.sizes.floats, 1));
          });
        },
        restore: (number) => this.#perform(() => this.#restore(session(number)), false),
        close: (number) => this.#close(number),
        reason: (address, most) => this.#writeReason(address, most),
      },
      teavmAsync: timers(),
    };
  }

  #text(address, length) {
    return new TextDecoder('utf-16le').decode(
      new Uint16Array(this.#memory.buffer, address, length),
    );
  }

  #copy(address, count) {
    return new Uint32Array(this.#memory.buffer, address, count).slice();
  }

  /** Returns the device of a session; fails if it was lost. */
  #deviceOf(session) {
    if (session.device.isLost) {
      throw new DeviceLostError(session.device.isLost);
    }
    return session.device;
  }

  #write(session, buffer, at, address, count) {
    if (count > 0) {
      session.device.queue.writeBuffer(buffer, at, this.#memory.buffer, address, 4 * count);
    }
  }

  /**
   * Does asynchronous work, and then passes its outcome to the module. Work on the current device
   * fails if that is lost.
   */
  async #perform(work, now = true) {
    let outcome = DONE;
    try {
      await (now ? this.#withTimeout(work()) : work());
      const { fault } = this.#device;
      if (fault) {
        this.#device.fault = null;
        throw new Error(fault);
      }
    } catch (error) {
      const gone = error instanceof DeviceLostError ? error : await this.#deviceLoss();
      outcome = gone ? LOST : FAULT;
      this.#reason = oneLine((gone ?? error).message);
    }
    this.#exports.gpuDone(outcome);
  }

  /** Waits for an answer of the device; a device that takes too long counts as lost. */
  async #withTimeout(work) {
    const device = this.#device;
    let timer = 0;
    const gone = new Promise((_, interrupt) => {
      device.interrupt = interrupt;
      timer = setTimeout(() => {
        device.isLost = `the GPU did not answer for ${this.#timeoutMs / 1000} seconds`;
        device.destroy();
        interrupt(new DeviceLostError(device.isLost));
      }, this.#timeoutMs);
    });
    await Promise.race([work, gone]).finally(() => clearTimeout(timer));
  }

  /**
   * Returns the loss of the device if there is one: it may be reported some time after another
   * failure.
   */
  #deviceLoss() {
    const device = rejectWhenLost(this.#device).catch((error) => error);
    return Promise.race([
      device,
      new Promise((resolve) => {
        setTimeout(resolve, LOSS_TIMEOUT_MS);
      }),
    ]);
  }

  #writeReason(address, most) {
    const length = Math.min(this.#reason.length, most);
    const units = new Uint16Array(this.#memory.buffer, address, length);
    units.forEach((_, i) => {
      units[i] = this.#reason.charCodeAt(i);
    });
    return length;
  }

  #prepare(floats, replicas, steps, words) {
    this.#opened += 1;
    this.#sessions.set(this.#opened, {
      sizes: { floats, steps, words, replicas },
      programs: [],
      checkpoint: new Uint8Array(4 * floats), // The arena at the last checkpoint.
    });
    return this.#opened;
  }

  async #open(session) {
    if (this.#device.isLost) {
      await this.request();
    }
    const device = this.#device;
    session.device = device;
    const shaders = new Set(session.programs.flatMap((words) => [...everyNth(words, 4)]));
    await Promise.all([...shaders].map((shader) => this.#pipeline(shader)));
    device.pushErrorScope('out-of-memory');
    const buffer = (bytes, usage) =>
      device.createBuffer({ size: Math.max(16, bytes), usage: usage | GPUBufferUsage.COPY_DST });
    const { floats, steps, words } = session.sizes;
    session.arena = buffer(4 * floats, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC);
    session.callRecords = buffer(
      Math.max(RECORD_BYTES, 4 * session.calls.length),
      GPUBufferUsage.UNIFORM,
    );
    session.records = buffer(RECORD_BYTES * steps, GPUBufferUsage.UNIFORM);
    session.words = buffer(4 * words, GPUBufferUsage.STORAGE);
    session.chunkRecords = buffer(4 * session.chunks.length, GPUBufferUsage.STORAGE);
    const refused = await device.popErrorScope();
    if (refused) {
      throw new Error(`the GPU has no memory left: ${refused.message}`);
    }
    device.queue.writeBuffer(session.callRecords, 0, session.calls);
    device.queue.writeBuffer(session.chunkRecords, 0, session.chunks);
    session.bindings = device.createBindGroup({
      layout: this.#layout,
      entries: [
        session.arena,
        { buffer: session.callRecords, size: RECORD_BYTES },
        { buffer: session.records, size: RECORD_BYTES },
        session.words,
        session.chunkRecords,
      ].map((one, binding) => ({
        binding,
        resource: one instanceof GPUBuffer ? { buffer: one } : one,
      })),
    });
  }

  /** Restores a session on another device, from its last checkpoint. */
  async #restore(session) {
    await this.#open(session);
    session.device.queue.writeBuffer(session.arena, 0, session.checkpoint);
  }

  /** Compiles a kernel, once on each device. */
  async #pipeline(shader) {
    const known = this.#pipelines.get(shader);
    if (known) {
      return known;
    }
    const pipeline = await compilePipeline(
      this.#device,
      this.#layout,
      this.#sources,
      this.#names[shader],
    );
    this.#pipelines.set(shader, pipeline);
    return pipeline;
  }

  #submit(session, number, from, to, record) {
    if (session.device !== this.#device) {
      return; // It was lost: the module learns that when it waits next.
    }
    const program = session.programs[number];
    const size = program.length / 4;
    const encoder = this.#device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    let current = -1;
    for (let i = from; i < to; i += 1) {
      const at = 4 * (i % size); // Shader, call, workgroups across and down.
      if (program[at] !== current) {
        current = program[at];
        pass.setPipeline(this.#pipelines.get(current));
      }
      const step = record + Math.floor(i / size);
      pass.setBindGroup(0, session.bindings, [RECORD_BYTES * program[at + 1], RECORD_BYTES * step]);
      pass.dispatchWorkgroups(program[at + 2], program[at + 3], session.sizes.replicas);
    }
    pass.end();
    this.#device.queue.submit([encoder.finish()]);
  }

  async #read(session, offset, stride, count, times) {
    const device = this.#deviceOf(session);
    const bytes = 4 * count;
    const staging = device.createBuffer({
      size: bytes * times,
      usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
    });
    const encoder = device.createCommandEncoder();
    for (let i = 0; i < times; i += 1) {
      encoder.copyBufferToBuffer(
        session.arena,
        4 * (offset + i * stride),
        staging,
        bytes * i,
        bytes,
      );
    }
    device.queue.submit([encoder.finish()]);
    await staging.mapAsync(GPUMapMode.READ);
    const read = new Uint8Array(staging.getMappedRange()).slice();
    staging.destroy();
    return read;
  }

  #close(number) {
    const session = this.#sessions.get(number);
    this.#sessions.delete(number);
    for (const one of ['arena', 'callRecords', 'records', 'words', 'chunkRecords']) {
      session?.[one]?.destroy();
    }
  }
}

/** Yields every `each`-th word. */
function* everyNth(words, each) {
  for (let i = 0; i < words.length; i += each) {
    yield words[i];
  }
}

function createLayout(device) {
  const buffer = (type, hasDynamicOffset = false) => ({ type, hasDynamicOffset });
  return device.createBindGroupLayout({
    entries: [
      buffer('storage'),
      buffer('uniform', true),
      buffer('uniform', true),
      buffer('read-only-storage'),
      buffer('read-only-storage'),
    ].map((one, binding) => ({ binding, visibility: GPUShaderStage.COMPUTE, buffer: one })),
  });
}

async function compilePipeline(device, layout, sources, name) {
  const prelude = sources.get('prelude');
  const code = prelude + sources.get(name);
  // Mistakes in the file are reported below, with their lines, and not again where the next error is looked for.
  device.pushErrorScope('validation');
  const module = device.createShaderModule({ code, label: name });
  device.popErrorScope().catch(() => {});
  const { messages } = await module.getCompilationInfo();
  const error = messages.find((one) => one.type === 'error');
  if (error) {
    const before = prelude.split('\n').length - 1;
    const [file, line] =
      error.lineNum > before ? [name, error.lineNum - before] : ['prelude', error.lineNum];
    throw new Error(`${file}.wgsl:${line}:${error.linePos}: ${error.message}`);
  }
  return device.createComputePipelineAsync({
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
    compute: { module, entryPoint: 'main' },
  });
}

/** Waits until a device is lost, and then fails. */
async function rejectWhenLost(device) {
  const { message } = await device.lost;
  throw new DeviceLostError(
    `the GPU was lost: ${oneLine(message) || 'the browser does not say why'}`,
  );
}

/** Returns the first line without its full stop, to be used within a sentence. */
function oneLine(message) {
  return message.trim().split('\n')[0].replace(/\.$/, '');
}

/** Returns the timers that TeaVM's threads need. One that is due does not wait for the clock. */
function timers() {
  const due = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => due.shift()();
  return {
    offer(event, run, time) {
      const wait = time - Date.now();
      if (wait > 0) {
        return setTimeout(run, wait, event);
      }
      due.push(() => run(event));
      channel.port2.postMessage(null);
      return 0;
    },
    kill: (timer) => clearTimeout(timer),
  };
}
