package orrery.site.figure;

import java.util.List;

/**
 * The numbers of a panel, as text.
 *
 * @param caption the name of the numbers
 * @param columns their names; the first is the horizontal axis
 * @param rows one for each point, as many texts as there are columns; empty text where there is no
 *     number
 */
public record DataTable(String caption, List<String> columns, List<List<String>> rows) {
  public DataTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
