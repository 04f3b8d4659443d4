package orrery.engine.contract;

import java.util.Arrays;
import orrery.engine.device.Device;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Dense;

/** Matrix products in all forms: one accumulator for each element, in ascending order. */
final class Products {
  /** {@code m, n, k}: vectors on either side, sums of one product, below, at and above a tile. */
  private static final int[][] SIZES = {
    {1, 1, 1},
    {1, 1, 2},
    {1, 1, 131},
    {1, 5, 3},
    {1, 64, 17},
    {1, 37, 1},
    {7, 1, 9},
    {64, 1, 5},
    {13, 1, 1},
    {3, 4, 1},
    {17, 33, 1},
    {2, 3, 2},
    {2, 4, 8},
    {3, 5, 7},
    {4, 8, 16},
    {4, 16, 5},
    {5, 6, 7},
    {5, 9, 3},
    {6, 12, 11},
    {7, 15, 4},
    {8, 32, 16},
    {9, 17, 23},
    {11, 7, 64},
    {13, 31, 64},
    {16, 9, 33},
    {17, 19, 29},
    {31, 10, 65},
    {33, 65, 17},
    {64, 130, 3},
    {67, 13, 2},
    {128, 2, 31},
    {61, 67, 71},
  };

  private Products() {}

  static void addTo(DeviceContract contract) {
    for (Dense.Form form : Dense.Form.values()) {
      for (int[] size : SIZES) {
        add(contract, form, size, false);
        add(contract, form, size, true);
      }
      contract.add(
          special(form),
          "13 x 9 x 11",
          device -> run(device, form, new int[] {13, 9, 11}, false, 12));
      contract.add(
          special(form), "added", device -> run(device, form, new int[] {6, 19, 5}, true, 12));
      contract.add(
          special(form), "1 x 9 x 40", device -> run(device, form, new int[] {1, 9, 40}, true, 40));
      contract.add(
          special(form), "9 x 1 x 40", device -> run(device, form, new int[] {9, 1, 40}, true, 40));
      contract.add(
          special(form), "outer", device -> run(device, form, new int[] {23, 18, 1}, true, 5));
      contract.add(special(form), "zeros of either sign", device -> zeros(device, form));
    }
  }

  private static String special(Dense.Form form) {
    return "product " + form + DeviceContract.SPECIAL;
  }

  private static void add(DeviceContract contract, Dense.Form form, int[] size, boolean add) {
    contract.add(
        "product " + form,
        size[0] + " x " + size[1] + " x " + size[2] + (add ? ", added" : ""),
        device -> run(device, form, size, add, 0));
  }

  /** Runs a product in which one in {@code every} numbers is special; 0 for no special ones. */
  private static Observations run(
      Device device, Dense.Form form, int[] size, boolean add, int every) {
    int m = size[0];
    int n = size[1];
    int k = size[2];
    return run(
        device,
        form,
        size,
        add,
        TestValues.of(m * k, 1, every),
        TestValues.of(k * n, 2, every),
        TestValues.of(m * n, 3, every));
  }

  private static Observations run(
      Device device, Dense.Form form, int[] size, boolean add, float[] a, float[] b, float[] c) {
    int m = size[0];
    int n = size[1];
    int k = size[2];
    boolean tn = form == Dense.Form.TN;
    boolean nt = form == Dense.Form.NT;
    KernelFixture fixture = new KernelFixture(device);
    Buffer left = fixture.fixed("left", tn ? new Shape(k, m) : new Shape(m, k), a);
    Buffer right = fixture.fixed("right", nt ? new Shape(n, k) : new Shape(k, n), b);
    Buffer result = fixture.changed("result", new Shape(m, n), c);
    return fixture.run(new Dense.MatMul(form, left, right, result, add));
  }

  /** A sum that starts from +0 never is -0, and one that starts from -0 may be. */
  private static Observations zeros(Device device, Dense.Form form) {
    Observations observations = new Observations();
    for (int k = 1; k <= 3; k++) {
      float[] a = filled(6 * k, -0f);
      float[] b = filled(k * 9, 1f);
      int[] size = {6, 9, k};
      observations.addAll("from 0, ", run(device, form, size, false, a, b, filled(54, -0f)));
      observations.addAll("from -0, ", run(device, form, size, true, a, b, filled(54, -0f)));
    }
    return observations;
  }

  private static float[] filled(int size, float value) {
    float[] numbers = new float[size];
    Arrays.fill(numbers, value);
    return numbers;
  }
}
