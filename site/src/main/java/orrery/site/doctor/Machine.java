package orrery.site.doctor;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The parts of a machine that the doctor looks at; tests make up machines of their own.
 *
 * @param variables of the environment
 * @param property a property of the virtual machine by its name; empty where it has none
 * @param locale as a tag, such as {@code en-GB}
 * @param processors their number
 * @param memory the most bytes that the program may take
 * @param vectors whether the JDK has the module for vectors
 * @param disk tells the free space
 */
public record Machine(
    Map<String, String> variables,
    Function<String, String> property,
    String locale,
    int processors,
    long memory,
    boolean vectors,
    Disk disk) {

  /** The free space of disks. */
  public interface Disk {
    /** Returns the free bytes where a folder is, which exists. */
    long free(Path folder) throws IOException;
  }

  /**
   * Returns this machine.
   *
   * @param variables of the environment
   */
  public static Machine here(Map<String, String> variables) {
    return new Machine(
        variables,
        name -> System.getProperty(name, ""),
        Locale.getDefault().toLanguageTag(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory(),
        ModuleFinder.ofSystem().find("jdk.incubator.vector").isPresent(),
        folder -> Files.getFileStore(folder).getUsableSpace());
  }
}
