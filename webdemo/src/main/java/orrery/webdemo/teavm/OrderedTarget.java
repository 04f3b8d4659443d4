package orrery.webdemo.teavm;

import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.model.ClassHolder;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.vm.BuildTarget;

/**
 * TeaVM's target, with the classes in the order of their names. TeaVM 0.15 takes them in the order
 * of hash tables, in which it found them in another order each time: so a module would not be the
 * same bytes twice.
 */
final class OrderedTarget extends WasmGCTarget {
  @Override
  public void emit(ListableClassHolderSource classes, BuildTarget target, String file)
      throws IOException {
    super.emit(new Ordered(classes), target, file);
  }

  private record Ordered(ListableClassHolderSource classes) implements ListableClassHolderSource {
    @Override
    public ClassHolder get(String name) {
      return classes.get(name);
    }

    @Override
    public Set<String> getClassNames() {
      return Collections.unmodifiableSet(new TreeSet<>(classes.getClassNames()));
    }
  }
}
