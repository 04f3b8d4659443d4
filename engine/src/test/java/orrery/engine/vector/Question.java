package orrery.engine.vector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.bench.Bench;
import orrery.engine.bench.Workload;
import orrery.engine.device.Device;

/** Asks another virtual machine of the same JDK for its vector device. */
final class Question {
  private Question() {}

  /**
   * What a machine that is started with these options prints: the device's name once it trained.
   */
  static String ask(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Question.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Answers. */
  public static void main(String[] none) {
    Optional<Device> device = VectorDevice.find();
    if (device.isPresent()) {
      try (Bench bench = Bench.start(Workload.A, device.get())) {
        bench.run(2);
      }
    }
    System.out.println(device.map(found -> found.info().name()).orElse("absent"));
  }
}
