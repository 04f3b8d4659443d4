package orrery.site.cli.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The machine on which something was measured. */
final class MachineFacts {
  private MachineFacts() {}

  /** Returns what this JVM knows of its machine, to which more can be added. */
  static Map<String, Object> ofThisOne() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    return machine;
  }
}
