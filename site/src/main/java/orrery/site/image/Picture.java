package orrery.site.image;

import java.util.List;

/**
 * An image of an author as pages show it.
 *
 * @param size that keeps its place in a page
 * @param smaller the same image for smaller screens, the smallest first
 */
public record Picture(ImageSize size, List<Smaller> smaller) {

  /**
   * The image in fewer pixels.
   *
   * @param path in the site
   * @param width in pixels
   * @param bytes to be published
   */
  public record Smaller(String path, int width, byte[] bytes) {}
}
