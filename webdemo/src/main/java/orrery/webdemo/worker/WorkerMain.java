package orrery.webdemo.worker;

import org.teavm.interop.Export;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.run.Receipt;
import orrery.engine.run.Run;
import orrery.engine.studies.Studies;
import orrery.webdemo.simd.BrowserDevice;

/**
 * What the WebAssembly module exports: {@link LiveRun}, with every text handed over in linear
 * memory. A function that yields a text writes it there and returns its length; {@code
 * text(length)} says where it starts.
 */
public final class WorkerMain {
  private static final Device DEVICE = BrowserDevice.best();
  private static final LiveRun LIVE = new LiveRun(Studies::find, ledger -> new Run(ledger, DEVICE));
  private static final Assistance ASSISTANCE = new Assistance(DEVICE);
  private static final Text TEXT = new Text();
  private static final Words WORDS = new Words();

  private WorkerMain() {}

  /** Makes room for a text of that many UTF-16 code units, and says where it starts. */
  @Export(name = "text")
  public static int text(int length) {
    return TEXT.reserve(length).toInt();
  }

  /** Prepares a run: the host has written the study's name, and the settings directly after it. */
  @Export(name = "prepare")
  public static int prepare(int name, int settings) {
    ASSISTANCE.close();
    String study = TEXT.read(0, name);
    return TEXT.write(LIVE.prepare(study, TEXT.read(name, name + settings)));
  }

  /** Does one unit of work: {@link LiveRun#RUNNING} and so on. */
  @Export(name = "advance")
  public static int advance() {
    return LIVE.advance();
  }

  /** How the run stands, without doing anything. */
  @Export(name = "state")
  public static int state() {
    return LIVE.state();
  }

  /** How many workers can be of use, of so many. */
  @Export(name = "workers")
  public static int workers(int wanted) {
    return LIVE.agenda().workers(wanted);
  }

  /** A trial for an assistant, or -1 where none is left. */
  @Export(name = "take")
  public static int take() {
    return LIVE.take();
  }

  /** How many trials nobody has taken. */
  @Export(name = "untaken")
  public static int untaken() {
    return LIVE.untaken();
  }

  /** Makes room for that many words of 64 bits, and says where they start. */
  @Export(name = "words")
  public static int words(int count) {
    return WORDS.reserve(count).toInt();
  }

  /** Notes an assistant's report: the host has written its words. */
  @Export(name = "accept")
  public static void accept(int count) {
    LIVE.accept(WORDS.read(count));
  }

  /** How far each trial is: the name of the state that a frame shows. */
  @Export(name = "moment")
  public static int moment() {
    return TEXT.write(LIVE.moment());
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

  /** The name of what computes: {@code wasm-simd}, or {@code wasm} for the engine by itself. */
  @Export(name = "device")
  public static int device() {
    return TEXT.write(DEVICE instanceof CpuDevice ? "wasm" : DEVICE.info().name());
  }

  /** The version of the engine that receipts cover. */
  @Export(name = "engine")
  public static int engine() {
    return TEXT.write(Receipt.ENGINE);
  }

  /** Gives the run up. */
  @Export(name = "close")
  public static void close() {
    ASSISTANCE.close();
    LIVE.close();
  }

  /** Takes up a trial of the run, which another worker leads. */
  @Export(name = "begin")
  public static void begin(int trial) {
    ASSISTANCE.begin(LIVE.agenda(), trial);
  }

  /** Does one unit of the trial: 1 where there is more of it. */
  @Export(name = "advanceTrial")
  public static int advanceTrial() {
    return ASSISTANCE.advance() ? 1 : 0;
  }

  /** The share of the trial that is done. */
  @Export(name = "share")
  public static double share() {
    return ASSISTANCE.share();
  }

  /** Writes what is known of the trial, and says how many words that is. */
  @Export(name = "report")
  public static int report() {
    return WORDS.write(ASSISTANCE.report());
  }
}
