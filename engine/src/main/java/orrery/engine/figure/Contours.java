package orrery.engine.figure;

/**
 * Lines along which a field of the same panel has a value.
 *
 * @param field its name
 * @param levels the values, ascending
 */
public record Contours(String name, Tone tone, String field, double[] levels) implements Mark {
  @Override
  public void write(MarkJson json) {
    json.head("contours", name, tone);
    json.text("field", field);
    json.numbers("levels", levels);
  }
}
