package orrery.site.bench.build;

/** A build that failed, or a server that did not answer. The message says all that is known. */
final class BuildFailure extends Exception {
  private static final long serialVersionUID = 1L;

  BuildFailure(String message) {
    super(message);
  }
}
