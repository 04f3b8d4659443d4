package orrery.engine.plan;

/**
 * A plan that would take more than a plan may. Found while it is compiled, before anything of it is
 * allocated; the message has the number and the limit.
 */
public final class LimitExceeded extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  LimitExceeded(String message) {
    super(message);
  }
}
