package orrery.site.bench;

/** The failure of a candidate, or of a whole browser. The message says which, and why. */
public final class CandidateFailure extends Exception {
  private static final long serialVersionUID = 1;

  CandidateFailure(String message) {
    super(message);
  }
}
