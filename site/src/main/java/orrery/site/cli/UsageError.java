package orrery.site.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.spec.Suggestion;
import orrery.site.publish.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * An error in a command line: one clause and a hint, as for articles. The whole help would hide it.
 *
 * <pre>{@code
 * unknown command "biuld"
 *     hint: did you mean "build"?
 * }</pre>
 */
record UsageError(String message, String hint) {

  /** Returns the error of an exception of the parser. */
  static UsageError of(ParameterException wrong) {
    CommandLine line = wrong.getCommandLine();
    String help = line.getCommandSpec().qualifiedName() + " --help says what there is";
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), line);
    }
    if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return new UsageError(missing.getMissing().get(0).paramLabel() + " is missing", help);
    }
    return new UsageError(
        wrong.getMessage(), wrong.getClass() == ParameterException.class ? "" : help);
  }

  /**
   * Returns the error of an exception that a command ended with; empty if it is not about a file
   * that somebody named.
   */
  static Optional<UsageError> of(Throwable failure, Environment environment) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (cause instanceof InvalidPathException invalid) {
      String message = "this cannot be the name of a file here: " + invalid.getReason();
      return Optional.of(new UsageError(message, "choose another name"));
    }
    if (!(cause instanceof FileSystemException at) || at.getFile() == null) {
      return Optional.empty();
    }
    String message = environment.shown(Path.of(at.getFile())) + ": " + Refusal.kind(at);
    String room = message.endsWith("no space left on device") ? "make room there, or " : "";
    return Optional.of(new UsageError(message, room + "choose another place"));
  }

  private static UsageError unmatched(String typed, CommandLine line) {
    String help = line.getCommandSpec().qualifiedName() + " --help says what there is";
    if (typed.startsWith("-")) {
      List<String> options = new ArrayList<>(line.getCommandSpec().optionsMap().keySet());
      return new UsageError("unknown option " + typed, Suggestion.hint(typed, options, help));
    }
    List<String> commands = new ArrayList<>(line.getSubcommands().keySet());
    return commands.isEmpty()
        ? new UsageError("one word too many: \"" + typed + "\"", help)
        : new UsageError(
            "unknown command \"" + typed + "\"", Suggestion.hint(typed, commands, help));
  }

  /** Returns the message: two lines at most, each ended. */
  String text() {
    return message + "\n" + (hint.isEmpty() ? "" : "    hint: " + hint + "\n");
  }
}
