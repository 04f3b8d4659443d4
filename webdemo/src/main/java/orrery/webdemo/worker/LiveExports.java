package orrery.webdemo.worker;

import org.teavm.interop.Export;
import orrery.engine.run.Receipt;

/**
 * The exports of a {@link LiveRun}, shared by all modules. A function that yields a text writes it
 * in linear memory and returns its length; {@code text(length)} returns its address.
 */
public final class LiveExports {
  private static final Text TEXT = new Text();

  private static LiveRun live;

  private LiveExports() {}

  /** The run that is exported: to be called once, when a module starts. */
  public static LiveRun of(LiveRun run) {
    live = run;
    return run;
  }

  /**
   * Prepares a run: the host has written the study's name, and the settings directly after it.
   *
   * @return the length of a text with the problems, 0 if there are none
   */
  public static int prepare(int name, int settings) {
    return write(live.prepare(TEXT.read(0, name), TEXT.read(name, name + settings)));
  }

  /** Writes a text for the host to read, and returns its length. */
  public static int write(String text) {
    return TEXT.write(text);
  }

  /** Reserves memory for a text of that many UTF-16 code units, and returns its address. */
  @Export(name = "text")
  public static int text(int length) {
    return TEXT.reserve(length).toInt();
  }

  /** The state of the run, without advancing it. */
  @Export(name = "state")
  public static int state() {
    return live.state();
  }

  /** The snapshot of the run, which has the progress of each trial. */
  @Export(name = "snapshot")
  public static int snapshot() {
    return TEXT.write(live.snapshot());
  }

  /** The share of the work that is done. */
  @Export(name = "progress")
  public static double progress() {
    return live.share();
  }

  /** Writes the figure of the results so far, as JSON. */
  @Export(name = "figure")
  public static int figure() {
    return TEXT.write(live.figure());
  }

  /** The receipt, once done. */
  @Export(name = "receipt")
  public static int receipt() {
    return TEXT.write(live.receipt());
  }

  /** The findings as JSON, once done. */
  @Export(name = "findings")
  public static int findings() {
    return TEXT.write(live.findings());
  }

  /** The step at which a loss stopped being finite, or -1. */
  @Export(name = "divergedAt")
  public static int divergedAt() {
    return live.divergedAt();
  }

  /** The version of the engine that receipts cover. */
  @Export(name = "engine")
  public static int engine() {
    return TEXT.write(Receipt.ENGINE);
  }
}
