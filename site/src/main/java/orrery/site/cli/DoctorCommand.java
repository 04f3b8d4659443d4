package orrery.site.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import orrery.site.doctor.Doctor;
import orrery.site.doctor.Finding;
import orrery.site.doctor.Finding.Level;
import orrery.site.doctor.Folders;
import orrery.site.doctor.Machine;
import orrery.site.figure.ExperimentAssets;
import orrery.site.publish.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code orrery doctor}: everything that a command may stumble over, and what to do about it. */
@Command(
    name = "doctor",
    description = "Look at this machine, the folders and the program; say what is wrong.",
    footer = {"", "Nothing is changed. The exit code is 1 if a line says \"wrong\"."},
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private FolderOptions options;

  @Mixin private OutputOptions output;

  @Mixin private NodeOption node;

  private final Environment environment;
  private final Machine machine;
  private final List<String> studies;

  DoctorCommand(Environment environment, Machine machine, List<String> studies) {
    this.environment = environment;
    this.machine = machine;
    this.studies = studies;
  }

  @Override
  public Integer call() {
    options.requireNamed(spec.commandLine());
    try (Publisher publisher = output.publisher(spec.commandLine(), environment)) {
      Folders folders =
          new Folders(
              options.content(environment),
              options.contentName(),
              options.theme(environment),
              options.cache(environment),
              options.cacheName(),
              output.path(spec.commandLine(), environment),
              output.name(),
              publisher);
      List<Finding> findings =
          new Doctor(Orrery.VERSION, studies, ExperimentAssets::builtIn)
              .examine(machine, folders, node.at(environment));
      findings.forEach(finding -> environment.console().out().print(text(finding)));
      boolean wrong = findings.stream().anyMatch(finding -> finding.level() == Level.WRONG);
      return wrong ? ExitCode.CONTENT : ExitCode.DONE;
    }
  }

  /** Returns a line on a finding, and a second one where something has to be done. */
  static String text(Finding finding) {
    String level = finding.level().name().toLowerCase(Locale.ROOT);
    String line =
        String.format(Locale.ROOT, "%-7s  %-9s  %s\n", level, finding.subject(), finding.message());
    return finding.remedy().isEmpty() ? line : line + " ".repeat(20) + finding.remedy() + "\n";
  }
}
