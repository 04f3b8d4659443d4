package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.figure.Mark.Tone;

/**
 * Measures the six colours of series. Distances are Euclidean in Oklab, where black and white are 1
 * apart (Ottosson 2020); colour blindness is simulated in linear light with the matrices of
 * Machado, Oliveira and Fernandes (2009) for a severity of 1.
 */
class PaletteTest {
  private static final double[] CONES = {
    0.4122214708,
    0.5363325363,
    0.0514459929,
    0.2119034982,
    0.6806995451,
    0.1073969566,
    0.0883024619,
    0.2817188376,
    0.6299787005
  };
  private static final double[] LAB = {
    0.2104542553,
    0.7936177850,
    -0.0040720468,
    1.9779984951,
    -2.4285922050,
    0.4505937099,
    0.0259040371,
    0.7827717662,
    -0.8086757660
  };

  private static double[] matrix(String eyes) {
    return switch (eyes) {
      case "a protanope" ->
          new double[] {
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
            1.051998
          };
      case "a deuteranope" ->
          new double[] {
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
            0.968881
          };
      default -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"most", "a protanope", "a deuteranope"})
  void onPaperAnyTwoColoursAreFarApart(String eyes) throws IOException {
    assertThat(leastDistance(colours(0), eyes)).isGreaterThan(0.15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"most", "a protanope", "a deuteranope"})
  void inTheDarkAnyTwoColoursAreFarApart(String eyes) throws IOException {
    assertThat(leastDistance(colours(1), eyes)).isGreaterThan(0.175);
  }

  @ParameterizedTest
  @ValueSource(strings = {"most", "a protanope", "a deuteranope"})
  void nobodyLosesContrastWithTheBackground(String eyes) throws IOException {
    // The theme's papers, and those without a theme. WCAG 2.2 asks for 3 (1.4.11) of most eyes.
    double least = eyes.equals("most") ? 3 : 2.8;
    for (String paper : List.of("#ffffff", "#fcfbf7")) {
      assertThat(leastContrast(colours(0), paper, eyes)).isGreaterThan(least);
    }
    for (String paper : List.of("#16181c", "#15171c")) {
      assertThat(leastContrast(colours(1), paper, eyes)).isGreaterThan(least);
    }
  }

  /** Returns the colours of the style sheet: its first list is for light paper. */
  private static List<String> colours(int list) throws IOException {
    String css = Files.readString(Sources.TOP.resolve("element/experiment.css"));
    List<String> found = new ArrayList<>();
    Pattern.compile("--demo-series-\\d: var\\(--tone-series-\\d, (#[0-9a-f]{6})\\);")
        .matcher(css)
        .results()
        .forEach(match -> found.add(match.group(1)));
    assertThat(found).hasSize(2 * Tone.MAX_SERIES);
    return found.subList(list * Tone.MAX_SERIES, (list + 1) * Tone.MAX_SERIES);
  }

  private static double leastDistance(List<String> colours, String eyes) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < colours.size(); i++) {
      for (int j = 0; j < i; j++) {
        double[] one = oklab(seen(colours.get(i), eyes));
        double[] other = oklab(seen(colours.get(j), eyes));
        double sum = 0;
        for (int k = 0; k < 3; k++) {
          sum += (one[k] - other[k]) * (one[k] - other[k]);
        }
        least = Math.min(least, Math.sqrt(sum));
      }
    }
    return least;
  }

  private static double leastContrast(List<String> colours, String paper, String eyes) {
    double ground = luminance(seen(paper, eyes)) + 0.05;
    return colours.stream()
        .mapToDouble(colour -> luminance(seen(colour, eyes)) + 0.05)
        .map(colour -> Math.max(colour, ground) / Math.min(colour, ground))
        .min()
        .orElseThrow();
  }

  private static double luminance(double[] linear) {
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  /** Returns the linear light of a colour for some eyes. */
  private static double[] seen(String colour, String eyes) {
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      linear[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    double[] light = times(matrix(eyes), linear);
    for (int i = 0; i < 3; i++) {
      light[i] = Math.max(0, Math.min(1, light[i]));
    }
    return light;
  }

  private static double[] oklab(double[] light) {
    double[] cones = times(CONES, light);
    for (int i = 0; i < 3; i++) {
      cones[i] = Math.cbrt(cones[i]);
    }
    return times(LAB, cones);
  }

  private static double[] times(double[] matrix, double[] vector) {
    double[] product = new double[3];
    for (int i = 0; i < 9; i++) {
      product[i / 3] += matrix[i] * vector[i % 3];
    }
    return product;
  }
}
