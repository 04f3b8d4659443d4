package orrery.site.bench;

/** A candidate, or all of a browser, can do no more. The message says who and why. */
public final class Lost extends Exception {
  private static final long serialVersionUID = 1;

  Lost(String message) {
    super(message);
  }
}
