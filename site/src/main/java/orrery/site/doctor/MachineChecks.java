package orrery.site.doctor;

import java.util.List;

/** The virtual machine, its memory and its encoding. */
final class MachineChecks {
  /**
   * The least memory without a warning, in bytes: well above that with which the guide is built,
   * since a site is put together in memory.
   */
  private static final long MIN_MEMORY = 256L << 20;

  private static final String ENCODING = "sun.jnu.encoding";

  private final Machine machine;

  MachineChecks(Machine machine) {
    this.machine = machine;
  }

  List<Finding> findings() {
    return List.of(jdk(), memory(), encoding());
  }

  private Finding jdk() {
    String jdk = machine.property().apply("java.version") + ", " + property("java.vendor");
    return machine.vectors()
        ? Finding.ok("JDK", jdk + ", with vectors")
        : Finding.warning(
            "JDK",
            jdk + ", without vectors: networks train slower, to the same bits",
            "use a JDK that has the module jdk.incubator.vector");
  }

  private Finding memory() {
    String cores = machine.processors() == 1 ? "1 core" : machine.processors() + " cores";
    String message = Bytes.text(machine.memory()) + " for the program, " + cores;
    return machine.memory() >= MIN_MEMORY
        ? Finding.ok("memory", message)
        : Finding.warning(
            "memory",
            message + ": a large site may not be built",
            "give it at least " + Bytes.text(MIN_MEMORY));
  }

  /** Files are written as UTF-8 whatever the locale says; their names are not. */
  private Finding encoding() {
    String message = "names of files in " + property(ENCODING) + ", locale " + machine.locale();
    return property(ENCODING).equals("UTF-8")
        ? Finding.ok("encoding", message)
        : Finding.wrong(
            "encoding",
            message + ": files whose names are not in it are not found",
            "set LC_ALL=C.UTF-8");
  }

  private String property(String name) {
    return machine.property().apply(name);
  }
}
