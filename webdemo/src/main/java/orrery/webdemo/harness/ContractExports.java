package orrery.webdemo.harness;

import java.util.List;
import org.teavm.interop.Export;
import orrery.engine.contract.ContractCase;
import orrery.engine.contract.DeviceContract;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.webdemo.simd.BrowserDevice;
import orrery.webdemo.worker.Text;

/**
 * The contract of the devices, case by case. A function that yields a text writes it in linear
 * memory and returns its length; {@code contractText()} returns its address.
 */
public final class ContractExports {
  private static final Text TEXT = new Text();
  private static final DeviceContract CONTRACT = DeviceContract.sameBits();
  private static final List<ContractCase> CASES = CONTRACT.cases();
  private static final List<String> GROUPS = CONTRACT.groups();

  /** The devices of a browser, by number. */
  private static final List<Device> DEVICES = BrowserDevice.all();

  private ContractExports() {}

  /** Keeps the class in the module: a class that is never referenced exports nothing. */
  static void link() {}

  /** The address of the last text, in UTF-16 code units. */
  @Export(name = "contractText")
  public static int contractText() {
    return TEXT.reserve(0).toInt();
  }

  /** The number of devices. */
  @Export(name = "contractDevices")
  public static int contractDevices() {
    return DEVICES.size();
  }

  /** The name of a device. */
  @Export(name = "contractDevice")
  public static int contractDevice(int device) {
    return TEXT.write(DEVICES.get(device).info().name());
  }

  /** The number of cases. */
  @Export(name = "contractCases")
  public static int contractCases() {
    return CASES.size();
  }

  /** The group and the name of a case. */
  @Export(name = "contractCase")
  public static int contractCase(int index) {
    return TEXT.write(CASES.get(index).group() + ": " + CASES.get(index).name());
  }

  /** Returns the fault of a device in a case; an empty text if it conforms. */
  @Export(name = "contractCheck")
  public static int contractCheck(int index, int device) {
    return TEXT.write(CASES.get(index).check(new CpuDevice(), DEVICES.get(device)).orElse(""));
  }

  /** The number of groups of cases. */
  @Export(name = "contractGroups")
  public static int contractGroups() {
    return GROUPS.size();
  }

  /** The name of a group. */
  @Export(name = "contractGroup")
  public static int contractGroup(int index) {
    return TEXT.write(GROUPS.get(index));
  }

  /** The digest of all that a device does in a group of cases. */
  @Export(name = "contractDigest")
  public static int contractDigest(int group, int device) {
    return TEXT.write(CONTRACT.digest(GROUPS.get(group), DEVICES.get(device)));
  }
}
