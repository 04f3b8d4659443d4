package orrery.site.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import orrery.site.script.Library.Answer;

/** A Node that is started when it is first needed, and again where it ended over a call. */
final class NodeWorker implements AutoCloseable {
  /** The most ends over calls: a formula can take all memory that Node may have, but not many. */
  private static final int MAX_ENDS = 8;

  /** The ends one after the other, without an answer in between, that are no fault of a call. */
  private static final int MAX_SILENT_ENDS = 2;

  /** Starts a Node. */
  interface Starter {
    NodeProcess start() throws IOException;
  }

  private final Starter starter;
  private final Consumer<String> givenUp;
  private NodeProcess process;
  private boolean closed;
  private int ends;
  private int silentEnds;

  /**
   * A worker; nothing is started yet.
   *
   * @param starter starts a Node
   * @param givenUp hears why nothing more can be expected, as a clause
   */
  NodeWorker(Starter starter, Consumer<String> givenUp) {
    this.starter = starter;
    this.givenUp = givenUp;
  }

  /** Returns the answer to each call; empty where Node is not sure, or ended. */
  List<Optional<Answer>> call(Library library, List<List<String>> calls) {
    List<Optional<Answer>> answers = new ArrayList<>();
    while (answers.size() < calls.size()) {
      int before = answers.size();
      try {
        started().call(library, calls.subList(before, calls.size()), answers);
        silentEnds = 0;
      } catch (IOException ended) {
        silentEnds = answers.size() > before ? 1 : silentEnds + 1;
        ends++;
        end();
        // The end may be the fault of the call that was next: GraalJS decides about it.
        answers.add(Optional.empty());
        if (silentEnds >= MAX_SILENT_ENDS || ends >= MAX_ENDS) {
          givenUp.accept(ended.getMessage());
          answers.addAll(NodeJs.unsure(calls.subList(answers.size(), calls.size())));
        }
      }
    }
    return answers;
  }

  private synchronized NodeProcess started() throws IOException {
    if (closed) {
      throw new IOException("it was ended");
    }
    if (process == null) {
      process = starter.start();
    }
    return process;
  }

  private synchronized void end() {
    if (process != null) {
      process.close();
      process = null;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    end();
  }
}
