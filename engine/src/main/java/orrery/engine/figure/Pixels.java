package orrery.engine.figure;

import java.util.List;

/**
 * Small images of one size in a grid of their own: digits, or the weights of units. A panel of
 * pixels has no axes.
 *
 * @param least the number that has the first colour; NaN to take it from the data
 * @param greatest the number that has the last colour; NaN likewise
 * @param width of an image, in pixels
 * @param images each by rows, the first row on top
 * @param labels a word below each image; empty without
 */
public record Pixels(
    String name,
    Shades shades,
    double least,
    double greatest,
    int width,
    List<double[]> images,
    List<String> labels)
    implements Mark {

  public Pixels {
    images = List.copyOf(images);
    labels = List.copyOf(labels);
  }

  @Override
  public void write(MarkJson json) {
    json.head("pixels", name);
    json.text("shades", shades.word);
    json.number("least", least);
    json.number("greatest", greatest);
    json.number("width", width);
    json.number("count", images.size());
    json.texts("labels", labels);
    double[] all = new double[images.isEmpty() ? 0 : images.size() * images.get(0).length];
    for (int i = 0; i < images.size(); i++) {
      double[] image = images.get(i);
      System.arraycopy(image, 0, all, i * image.length, image.length);
    }
    json.shades("z", all);
  }
}
