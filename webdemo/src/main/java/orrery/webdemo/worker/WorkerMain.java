package orrery.webdemo.worker;

import org.teavm.interop.Export;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.run.Run;
import orrery.webdemo.simd.BrowserDevice;

/**
 * The exports of the CPU's module besides {@link LiveExports}: a run that several workers share.
 */
public final class WorkerMain {
  private static final Device DEVICE = BrowserDevice.best();
  private static final LiveRun LIVE =
      LiveExports.of(new LiveRun(ModuleStudy::find, progress -> new Run(progress, DEVICE)));
  private static final HelperWorker HELPER = new HelperWorker(DEVICE);
  private static final Words WORDS = new Words();

  private WorkerMain() {}

  /** {@link LiveExports#prepare}. */
  @Export(name = "prepare")
  public static int prepare(int name, int settings) {
    HELPER.close();
    return LiveExports.prepare(name, settings);
  }

  /** Does one unit of work: {@link LiveRun#RUNNING} and so on. */
  @Export(name = "advance")
  public static int advance() {
    return LIVE.advance();
  }

  /** The number of useful workers, of those wanted. */
  @Export(name = "workers")
  public static int workers(int wanted) {
    return LIVE.order().workers(wanted);
  }

  /** Claims a trial for a helper worker; -1 if all are claimed. */
  @Export(name = "claim")
  public static int claim() {
    return LIVE.claim();
  }

  /** The number of unclaimed trials. */
  @Export(name = "unclaimed")
  public static int unclaimed() {
    return LIVE.unclaimed();
  }

  /** Reserves memory for that many words of 64 bits, and returns its address. */
  @Export(name = "words")
  public static int words(int count) {
    return WORDS.reserve(count).toInt();
  }

  /** Records a helper worker's report, whose words the host has written. */
  @Export(name = "accept")
  public static void accept(int count) {
    LIVE.accept(WORDS.read(count));
  }

  /** The name of the device: {@code wasm-simd}, or {@code wasm} for the engine alone. */
  @Export(name = "device")
  public static int device() {
    return LiveExports.write(DEVICE instanceof CpuDevice ? "wasm" : DEVICE.info().name());
  }

  /** Closes the run. */
  @Export(name = "close")
  public static void close() {
    HELPER.close();
    LIVE.close();
  }

  /** Begins a trial of the run, which another worker leads. */
  @Export(name = "begin")
  public static void begin(int trial) {
    HELPER.begin(LIVE.order(), trial);
  }

  /** Does one unit of the trial; returns 1 if there is more of it. */
  @Export(name = "advanceTrial")
  public static int advanceTrial() {
    return HELPER.advance() ? 1 : 0;
  }

  /** The share of the trial that is done. */
  @Export(name = "share")
  public static double share() {
    return HELPER.share();
  }

  /** Writes the report of the trial, and returns its number of words. */
  @Export(name = "report")
  public static int report() {
    return WORDS.write(HELPER.report());
  }
}
