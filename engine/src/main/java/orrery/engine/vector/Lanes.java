package orrery.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vectors that all kernels use. They are constants of the class, since the JVM's compiler makes
 * instructions of a vector only where it knows its length.
 *
 * <p>It also has to see a vector from its first operation to its last: what crosses a call that is
 * not inlined becomes an object. So no method of this package takes or returns a vector, and only
 * those of the vectors themselves, which are always inlined, are called on the way.
 */
final class Lanes {
  /** The longest vectors of this machine, or what {@link VectorDevice#BITS} asks for. */
  static final VectorSpecies<Float> SPECIES = species(Integer.getInteger(VectorDevice.BITS));

  /** The number of floats in a vector: 2, 4, 8 or 16. */
  static final int COUNT = SPECIES.length();

  private Lanes() {}

  private static VectorSpecies<Float> species(Integer bits) {
    return bits == null
        ? FloatVector.SPECIES_PREFERRED
        : VectorSpecies.of(float.class, VectorShape.forBitSize(bits));
  }
}
