package orrery.site.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the rows of a formula, and the commands in them that speak of numbers. */
final class EquationReader {
  private static final Set<String> ENVIRONMENTS =
      Set.of(
          "equation", "align", "alignat", "gather", "equation*", "align*", "alignat*", "gather*");

  private final TexCommands commands;
  private final List<Equation.Row> rows = new ArrayList<>();
  private final List<Equation.Part> labels = new ArrayList<>();
  private Optional<Equation.Part> tag = Optional.empty();
  private boolean notag;
  private int rowStart;
  private String environment = "";
  private int depth;

  EquationReader(String tex) {
    this.commands = new TexCommands(tex);
  }

  Equation read() {
    while (commands.next()) {
      command(commands.name());
    }
    if (environment.isEmpty() || depth > 0) {
      row(commands.length());
    }
    return new Equation(List.copyOf(rows));
  }

  private void command(String name) {
    switch (name) {
      case "begin" -> begin();
      case "end" -> end();
      case "\\", "cr" -> {
        if (!environment.isEmpty() && depth == 1 && commands.braces() == 0) {
          row(commands.start());
          commands.skipDistance();
          rowStart = commands.end();
        }
      }
      case "label" -> commands.argument().ifPresent(this::label);
      case "tag", "tag*" -> commands.argument().ifPresent(part -> tag = Optional.of(part));
      case "notag", "nonumber" -> notag = true;
      default -> {
        // Says nothing about numbers.
      }
    }
  }

  private void begin() {
    boolean first = commands.isBlank(0, commands.start());
    Optional<Equation.Part> name = commands.argument();
    if (first && name.isPresent() && ENVIRONMENTS.contains(name.get().text())) {
      environment = name.get().text();
      rowStart = name.get().end();
    }
    depth += environment.isEmpty() ? 0 : 1;
  }

  private void end() {
    if (environment.isEmpty()) {
      return;
    }
    depth--;
    if (depth == 0) {
      row(commands.start());
    }
  }

  /** A label behind the end of an environment is its last row's. */
  private void label(Equation.Part label) {
    if (!environment.isEmpty() && depth == 0) {
      Equation.Row last = rows.remove(rows.size() - 1);
      List<Equation.Part> all = new ArrayList<>(last.labels());
      all.add(label);
      rows.add(
          new Equation.Row(
              last.end(), last.blank(), last.automatic(), all, last.tag(), last.notag()));
    } else {
      labels.add(label);
    }
  }

  private void row(int end) {
    boolean blank = commands.isBlank(rowStart, end);
    boolean automatic = !environment.isEmpty() && !environment.endsWith("*");
    rows.add(new Equation.Row(end, blank, automatic, List.copyOf(labels), tag, notag));
    labels.clear();
    tag = Optional.empty();
    notag = false;
  }
}
