package orrery.site.script;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import orrery.site.script.Library.Answer;

/** What runs JavaScript: the one that needs nothing, and the one that an author may have. */
sealed interface Engine extends AutoCloseable permits GraalJs, NodeJs {

  /** Calls a library's function for each list of arguments; the answers are in their order. */
  CompletableFuture<List<Answer>> callAll(Library library, List<List<String>> calls);

  @Override
  void close();
}
