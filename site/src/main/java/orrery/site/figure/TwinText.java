package orrery.site.figure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import orrery.engine.study.Finding;

/** A twin as a list of texts, for the memo. */
final class TwinText {
  private TwinText() {}

  static List<String> encode(Twin twin) {
    List<String> texts =
        new ArrayList<>(
            List.of(twin.wide(), twin.narrow(), twin.figure(), twin.summary(), twin.receipt()));
    texts.add(String.valueOf(twin.divergedAt().orElse(-1)));
    encode(twin.findings(), texts);
    texts.add(String.valueOf(twin.tables().size()));
    for (DataTable table : twin.tables()) {
      texts.add(table.caption());
      texts.add(String.valueOf(table.columns().size()));
      texts.addAll(table.columns());
      texts.add(String.valueOf(table.rows().size()));
      table.rows().forEach(texts::addAll);
    }
    return texts;
  }

  static Twin decode(List<String> texts) {
    Iterator<String> next = texts.iterator();
    String wide = next.next();
    String narrow = next.next();
    String figure = next.next();
    String summary = next.next();
    String receipt = next.next();
    int diverged = Integer.parseInt(next.next());
    Findings findings = findings(next);
    List<DataTable> tables = tables(next);
    OptionalInt divergedAt = diverged < 0 ? OptionalInt.empty() : OptionalInt.of(diverged);
    return new Twin(wide, narrow, figure, summary, tables, findings, receipt, divergedAt);
  }

  static void encode(Findings findings, List<String> texts) {
    texts.add(String.valueOf(findings.all().size()));
    for (Finding finding : findings.all()) {
      texts.add(finding.name());
      texts.add(String.valueOf(Double.doubleToLongBits(finding.value())));
    }
    texts.add(String.valueOf(findings.seeds().size()));
    findings.seeds().forEach(seed -> encode(seed, texts));
  }

  static Findings findings(List<String> texts) {
    return findings(texts.iterator());
  }

  private static Findings findings(Iterator<String> next) {
    List<Finding> all = new ArrayList<>();
    for (int count = Integer.parseInt(next.next()); count > 0; count--) {
      all.add(new Finding(next.next(), Double.longBitsToDouble(Long.parseLong(next.next()))));
    }
    List<Findings> seeds = new ArrayList<>();
    for (int count = Integer.parseInt(next.next()); count > 0; count--) {
      seeds.add(findings(next));
    }
    return new Findings(all, seeds);
  }

  /**
   * Decodes tables, each of which is its caption, the number of columns, these, the number of rows,
   * and all their cells.
   */
  static List<DataTable> tables(Iterator<String> next) {
    List<DataTable> tables = new ArrayList<>();
    for (int count = Integer.parseInt(next.next()); count > 0; count--) {
      tables.add(table(next));
    }
    return tables;
  }

  private static DataTable table(Iterator<String> next) {
    String caption = next.next();
    int width = Integer.parseInt(next.next());
    List<String> columns = take(width, next);
    List<List<String>> rows = new ArrayList<>();
    for (int count = Integer.parseInt(next.next()); count > 0; count--) {
      rows.add(take(width, next));
    }
    return new DataTable(caption, columns, rows);
  }

  private static List<String> take(int count, Iterator<String> next) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(next.next());
    }
    return texts;
  }
}
