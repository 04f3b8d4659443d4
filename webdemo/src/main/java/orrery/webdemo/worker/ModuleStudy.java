package orrery.webdemo.worker;

import java.util.Optional;
import orrery.engine.study.Study;

/** The one study that a module was compiled for. */
public final class ModuleStudy {
  private static final Study STUDY = make();

  private ModuleStudy() {}

  /** The study of that name, if it is the one of this module. */
  public static Optional<Study> find(String name) {
    return STUDY.name().equals(name) ? Optional.of(STUDY) : Optional.empty();
  }

  /** Makes the study: the body is written when a module is compiled. */
  private static Study make() {
    throw new IllegalStateException("outside of a module there is no study of the module");
  }
}
