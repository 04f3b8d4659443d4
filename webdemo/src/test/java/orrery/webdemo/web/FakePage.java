package orrery.webdemo.web;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The parts of a browser that modules without a page use. Time passes, and messages arrive, when a
 * test says so:
 *
 * <pre>{@code
 * PageModules modules = FakePage.open(folder, "runner.js", "Runner");
 * modules.eval("rewind()"); // before each test: no timers, no workers
 * modules.eval("pass(1000)"); // milliseconds: timers that are due by then fire, in order
 * modules.eval("workers[0].hear({ type: 'ready' })");
 * }</pre>
 */
final class FakePage {
  private static final String SCRIPT =
      """
      globalThis.EventTarget = class {
        #listeners = [];
        addEventListener(type, listener) { this.#listeners.push({ type, listener }); }
        dispatchEvent(event) {
          this.#listeners.filter((one) => one.type === event.type)
            .forEach((one) => one.listener(event));
        }
      };
      globalThis.CustomEvent = class {
        constructor(type, { detail }) { Object.assign(this, { type, detail }); }
      };

      globalThis.clock = 0;
      let timers = [];
      let made = 0;
      const timer = (every) => (run, milliseconds) => {
        timers.push({ id: ++made, due: clock + milliseconds, every: every && milliseconds, run });
        return made;
      };
      globalThis.setTimeout = timer(false);
      globalThis.setInterval = timer(true);
      globalThis.clearInterval = globalThis.clearTimeout =
        (id) => { timers = timers.filter((one) => one.id !== id); };
      globalThis.rewind = () => { clock = 0; timers = []; workers.length = 0; };
      globalThis.performance = { now: () => clock };
      globalThis.pass = (milliseconds) => {
        const end = clock + milliseconds;
        for (;;) {
          const [next] = timers.filter((one) => one.due <= end).sort((a, b) => a.due - b.due);
          if (!next) { break; }
          clock = Math.max(clock, next.due);
          if (next.every) { next.due += next.every; } else { clearTimeout(next.id); }
          next.run();
        }
        clock = end;
      };

      globalThis.URL = class { constructor(path) { this.path = path; } };
      globalThis.MessageChannel = class {
        constructor() {
          this.port1 = {};
          this.port2 = {
            postMessage: (data) => setTimeout(() => this.port1.onmessage({ data }), 0),
          };
        }
      };
      globalThis.workers = [];
      globalThis.Worker = class extends EventTarget {
        said = [];
        alive = true;
        constructor(url) { super(); this.script = url.path; workers.push(this); }
        postMessage(message) { this.said.push(message); }
        terminate() { this.alive = false; }
        hear(data) { this.dispatchEvent({ type: 'message', data }); }
        fail(message) { this.dispatchEvent({ type: 'error', message, preventDefault() {} }); }
      };
      """;

  private FakePage() {}

  /** Returns the modules on such a page, with a class of one of them under its name. */
  static PageModules open(Path folder, String module, String type) throws IOException {
    PageModules modules = new PageModules(folder);
    modules.eval(SCRIPT);
    modules
        .eval("(name, type) => { globalThis[name] = type; }")
        .executeVoid(type, modules.exportsOf(module).getMember(type));
    return modules;
  }
}
