package orrery.site.problem;

/** A fault of the program that was met at a place in an article. */
final class FaultAt extends RuntimeException {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // thrown from Guard to Guard, and never written
  private final Place place;

  FaultAt(Place place, RuntimeException fault) {
    super(fault);
    this.place = place;
  }

  Place place() {
    return place;
  }
}
