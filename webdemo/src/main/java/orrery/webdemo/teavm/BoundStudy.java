package orrery.webdemo.teavm;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.emit.ProgramEmitter;
import orrery.engine.study.Study;
import orrery.webdemo.worker.ModuleStudy;

/**
 * Makes {@link ModuleStudy} create the one study of a module, so that no other is compiled into it.
 */
final class BoundStudy implements ClassHolderTransformer {
  private static final MethodDescriptor MAKE = new MethodDescriptor("make", Study.class);

  private final Class<?> study;

  BoundStudy(Class<?> study) {
    this.study = study;
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(ModuleStudy.class.getName())) {
      ProgramEmitter body = ProgramEmitter.create(type.getMethod(MAKE), context.getHierarchy());
      body.construct(study).returnValue();
    }
  }
}
