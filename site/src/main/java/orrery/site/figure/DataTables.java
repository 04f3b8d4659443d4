package orrery.site.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Layer;
import orrery.engine.figure.Layer.Band;
import orrery.engine.figure.Layer.Dots;
import orrery.engine.figure.Layer.Line;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;

/** Makes a table of each panel of a figure. */
final class DataTables {
  /** Longer tables are thinned to at most this: nobody reads five hundred rows. */
  static final int MOST_ROWS = 64;

  private static final int DIGITS = 4;

  private DataTables() {}

  static List<DataTable> of(Figure figure) {
    return figure.panels().stream().map(DataTables::of).filter(t -> !t.rows().isEmpty()).toList();
  }

  private static DataTable of(Panel panel) {
    List<String> columns = new ArrayList<>(List.of(panel.x().label()));
    Map<Double, String[]> rows = new TreeMap<>();
    int width = 1 + panel.layers().stream().mapToInt(DataTables::columns).sum();
    for (Layer layer : panel.layers()) {
      if (layer instanceof Line line && columns(layer) > 0) {
        fill(rows, columns.size(), width, line.x(), line.y());
        columns.add(line.name());
      } else if (layer instanceof Dots dots && columns(layer) > 0) {
        fill(rows, columns.size(), width, dots.x(), dots.y());
        columns.add(dots.name());
      } else if (layer instanceof Band band && columns(layer) > 0) {
        fill(rows, columns.size(), width, band.x(), band.low());
        fill(rows, columns.size() + 1, width, band.x(), band.high());
        columns.add(band.name() + ", from");
        columns.add(band.name() + ", to");
      }
    }
    List<List<String>> all = rows.values().stream().map(List::of).toList();
    int stride = (all.size() + MOST_ROWS - 1) / MOST_ROWS;
    String title = panel.title().isEmpty() ? panel.y().label() : panel.title();
    return new DataTable(
        stride > 1 ? title + ": " + thinned(stride) : title, columns, every(stride, all));
  }

  private static String thinned(int stride) {
    return stride == 2 ? "every second point" : "every " + stride + "th point";
  }

  private static int columns(Layer layer) {
    if (layer.name().isEmpty() || layer instanceof Layer.Rule) {
      return 0;
    }
    return layer instanceof Band ? 2 : 1;
  }

  private static void fill(
      Map<Double, String[]> rows, int column, int width, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      String[] row =
          rows.computeIfAbsent(
              x[i],
              at -> {
                String[] empty = new String[width];
                Arrays.fill(empty, "");
                empty[0] = Decimal.text(at, DIGITS);
                return empty;
              });
      row[column] = Double.isNaN(y[i]) ? "" : Decimal.text(y[i], DIGITS);
    }
  }

  private static List<List<String>> every(int stride, List<List<String>> rows) {
    List<List<String>> some = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += Math.max(1, stride)) {
      some.add(rows.get(i));
    }
    return some;
  }
}
