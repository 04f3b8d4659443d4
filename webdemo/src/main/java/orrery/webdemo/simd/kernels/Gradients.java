package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;

/** The gradients of the loss by a normalisation's gain and shift, for some columns. */
record Gradients(Lanes gain, Lanes shift) {
  /** Sums {@code dy xhat} and {@code dy} down the columns, and stores both. */
  static Gradients store(
      Column column, Place place, I32 normalised, I32 gradient, I32 toGain, I32 toShift) {
    Lanes gain = column.f().constant(0f).keep();
    Lanes shift = column.f().constant(0f).keep();
    column.eachRow(
        row -> {
          Lanes dy = place.load(row[0]).keep();
          shift.set(shift.plus(dy));
          gain.set(gain.plus(dy.times(place.load(row[1]))));
        },
        gradient,
        normalised);
    place.store(toGain, gain);
    place.store(toShift, shift);
    return new Gradients(gain, shift);
  }
}
