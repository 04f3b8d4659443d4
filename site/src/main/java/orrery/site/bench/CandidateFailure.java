package orrery.site.bench;

/** A candidate, or all of a browser, can do no more. The message says who and why. */
public final class CandidateFailure extends Exception {
  private static final long serialVersionUID = 1;

  CandidateFailure(String message) {
    super(message);
  }
}
