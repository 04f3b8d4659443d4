package orrery.webdemo.teavm;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Leaves an exception its message, and takes its stack trace: a page shows the one, and in a
 * minified module the other would name nothing. Asking a browser for it would bring all of TeaVM's
 * bridge to objects of JavaScript into the module, which our exports do without. So would printing
 * one: what a thread throws has to be caught there.
 */
public final class NoStackTraces implements ClassHolderTransformer {
  private static final MethodDescriptor FILL_IN =
      new MethodDescriptor("fillInStackTrace", Throwable.class);

  private static final MethodDescriptor PRINT = new MethodDescriptor("printStackTrace", void.class);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals("java.lang.Throwable")) {
      ProgramEmitter body = ProgramEmitter.create(type.getMethod(FILL_IN), context.getHierarchy());
      body.var(0, Throwable.class).returnValue();
      ProgramEmitter.create(type.getMethod(PRINT), context.getHierarchy()).exit();
    }
  }
}
