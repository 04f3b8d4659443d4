package orrery.webdemo.worker;

import org.teavm.interop.Export;
import orrery.engine.run.Receipt;
import orrery.engine.studies.Studies;
import orrery.webdemo.simd.BrowserDevice;

/**
 * What the WebAssembly module exports: {@link LiveRun}, with every text handed over in linear
 * memory. A function that yields a text writes it there and returns its length; {@code
 * text(length)} says where it starts.
 */
public final class WorkerMain {
  private static final LiveRun LIVE = new LiveRun(Studies::find, BrowserDevice.best());
  private static final Text TEXT = new Text();

  private WorkerMain() {}

  /** Makes room for a text of that many UTF-16 code units, and says where it starts. */
  @Export(name = "text")
  public static int text(int length) {
    return TEXT.reserve(length).toInt();
  }

  /** Prepares a run: the host has written the study's name, and the settings directly after it. */
  @Export(name = "prepare")
  public static int prepare(int name, int settings) {
    String study = TEXT.read(0, name);
    return TEXT.write(LIVE.prepare(study, TEXT.read(name, name + settings)));
  }

  /** Does one unit of work: {@link LiveRun#RUNNING} and so on. */
  @Export(name = "advance")
  public static int advance() {
    return LIVE.advance();
  }

  /** How many units have been done. */
  @Export(name = "ticks")
  public static int ticks() {
    return LIVE.ticks();
  }

  /** The share of the work that is done. */
  @Export(name = "progress")
  public static double progress() {
    return LIVE.progress();
  }

  /** The picture of what is known so far, as JSON. */
  @Export(name = "figure")
  public static int figure() {
    return TEXT.write(LIVE.figure());
  }

  /** The receipt, once done. */
  @Export(name = "receipt")
  public static int receipt() {
    return TEXT.write(LIVE.receipt());
  }

  /** The findings as JSON, once done. */
  @Export(name = "findings")
  public static int findings() {
    return TEXT.write(LIVE.findings());
  }

  /** The step at which a loss stopped being finite, or -1. */
  @Export(name = "divergedAt")
  public static int divergedAt() {
    return LIVE.divergedAt();
  }

  /** The name of the device that computes. */
  @Export(name = "device")
  public static int device() {
    return TEXT.write(LIVE.device());
  }

  /** The version of the engine that receipts cover. */
  @Export(name = "engine")
  public static int engine() {
    return TEXT.write(Receipt.ENGINE);
  }

  /** Gives the run up. */
  @Export(name = "close")
  public static void close() {
    LIVE.close();
  }
}
