package orrery.site.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A part of the program that is given random inputs.
 *
 * @param name the word for the command line, and the folder of its seeds
 * @param type the class with the method that Jazzer calls
 * @param runs the number of inputs that take about a minute on one processor
 * @param test looks at one input; what it throws is a find
 * @param examples further files to start from, from the folder of the module
 */
record FuzzTarget(
    String name, Class<?> type, int runs, Consumer<byte[]> test, List<Path> examples) {
  private static final Path SEEDS = Path.of("src/test/resources/fuzz");

  /** Returns the folder of its seeds and finds. */
  Path seeds() {
    return SEEDS.resolve(name);
  }

  /** Returns the names and texts that Jazzer may put into inputs. */
  Path dictionary() {
    return SEEDS.resolve(name + ".dict");
  }
}
