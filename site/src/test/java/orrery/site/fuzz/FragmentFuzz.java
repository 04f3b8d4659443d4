package orrery.site.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import orrery.engine.spec.Entries;
import orrery.engine.spec.Entry;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.Value;
import orrery.engine.spec.ValueParser;
import orrery.engine.studies.Studies;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;

/**
 * Fragments of addresses, in the page: any is read, what is read is written so that it reads back,
 * and a setting that is admitted is one of the engine's too, also as a line of settings.
 */
final class FragmentFuzz {
  private static final Study STUDY = Studies.all().get(0);
  private static final String KNOWN = WebEntries.experiment("a", STUDY);

  /** Returns an empty text where the pairs read back, and else what was read. */
  private static final WebModules READ_BACK =
      WebModules.function(
          "settings/fragment.js",
          """
          ({ parse, format, replaced, describeIgnored }, hash) => {
            const plain = (text) => text?.replace(/, +/g, ',');
            const { parts, isTooLong } = parse(hash);
            const whole = parts.map(({ id, pairs }) =>
              [plain(id), pairs.filter(([, value]) => value !== null).map((pair) => pair.map(plain))]);
            const kept = whole.filter(([, pairs]) => pairs.length > 0);
            const written = kept.map(([id, pairs]) => format(id, pairs)).join(';');
            const again = parse(written);
            const read = again.parts.map(({ id, pairs }) => [id, pairs]);
            describeIgnored(parts.flatMap(({ pairs }) => pairs.map(([key]) => key)));
            replaced(hash, 'a', '');
            const same = isTooLong || again.isTooLong
              || JSON.stringify(read) === JSON.stringify(kept);
            return same ? '' : JSON.stringify([written, kept, read]);
          }""");

  private static final WebModules SETTINGS =
      WebModules.function(
          "settings/fragment.js",
          """
          ({ parse, read }, hash, known) => parse(hash).parts
            .flatMap(({ pairs }) => [...read(pairs, known).values])
            .map(([key, value]) => `:${key}: ${value}`).join('\\n')""");

  private static final WebModules MERGED =
      WebModules.function(
          "settings/settings-text.js",
          """
          ({ merge }, lines) => merge(':seeds: 2\\n:no-such: 1', new Map(
            lines.split('\\n').filter((line) => line)
              .map((line) => /^:([^:]+): ([^]*)$/.exec(line).slice(1))))""");

  private FragmentFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String hash = WebModules.json(new String(data, UTF_8));
    Oracle.requireSame(READ_BACK.call(hash), "\"\"", hash);
    String settings = SETTINGS.call(hash, KNOWN);
    String lines = settings.substring(1, settings.length() - 1).replace("\\n", "\n");
    Entries admitted = Entries.of(lines);
    Oracle.require(admitted.problems().isEmpty(), lines);
    admitted.entries().forEach(FragmentFuzz::check);
    String merged = MERGED.call(settings);
    List<Entry> all =
        Entries.of(merged.substring(1, merged.length() - 1).replace("\\n", "\n")).entries();
    for (Entry entry : admitted.entries()) {
      Oracle.require(
          all.stream().anyMatch(one -> one.key().equals(entry.key())), merged + " lacks " + entry);
    }
  }

  private static void check(Entry entry) {
    Parameter parameter =
        STUDY.parameters().indexOf(entry.key()) >= 0
            ? STUDY.parameters().parameters().get(STUDY.parameters().indexOf(entry.key()))
            : ExperimentParser.COMMON
                .parameters()
                .get(ExperimentParser.COMMON.indexOf(entry.key()));
    Value value = ValueParser.parse(parameter, entry.value());
    Oracle.require(!(value instanceof Value.Wrong), entry + " is admitted, and " + value);
  }
}
