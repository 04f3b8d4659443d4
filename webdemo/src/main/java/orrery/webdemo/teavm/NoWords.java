package orrery.webdemo.teavm;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.emit.ProgramEmitter;
import orrery.engine.spec.Parameter;

/**
 * Leaves out the sentences that explain a parameter: the build prints them, and the module never
 * shows one.
 */
public final class NoWords implements ClassHolderTransformer {
  private static final MethodDescriptor ABOUT =
      new MethodDescriptor("about", String.class, Parameter.class);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(Parameter.class.getName())) {
      ProgramEmitter body = ProgramEmitter.create(type.getMethod(ABOUT), context.getHierarchy());
      body.var(0, Parameter.class).returnValue();
    }
  }
}
