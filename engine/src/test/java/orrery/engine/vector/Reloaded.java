package orrery.engine.vector;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import orrery.engine.device.Device;

/**
 * The classes of this package once more, with vectors of another length: it is a constant of the
 * classes, so that each length needs classes of its own.
 *
 * <pre>{@code
 * Device narrow = Reloaded.device(128);
 * }</pre>
 */
final class Reloaded extends ClassLoader {
  private final String mine = VectorDevice.class.getPackageName() + ".";

  private Reloaded() {
    super(VectorDevice.class.getClassLoader());
  }

  static Device device(int bits) throws ReflectiveOperationException {
    String before = System.setProperty(VectorDevice.BITS, Integer.toString(bits));
    try {
      Reloaded loader = new Reloaded();
      Class.forName(Lanes.class.getName(), true, loader);
      Class<?> device = loader.loadClass(VectorDevice.class.getName());
      Optional<?> found = (Optional<?>) device.getMethod("find").invoke(null);
      return (Device) found.orElseThrow();
    } finally {
      if (before == null) {
        System.clearProperty(VectorDevice.BITS);
      } else {
        System.setProperty(VectorDevice.BITS, before);
      }
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(mine)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException fault) {
      throw new ClassNotFoundException(name, fault);
    }
  }
}
