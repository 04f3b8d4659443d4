package orrery.site.fuzz;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.spec.Parameter;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;
import orrery.site.link.ReaderDevices;
import orrery.site.rendered.JsonObject;

/** The parameters of a study as the page gets them, as JSON. */
final class WebEntries {
  private WebEntries() {}

  /** Returns {@code {"id":"a","devices":[...],"entries":[{"name":"noise",...},...]}}. */
  static String experiment(String id, Study study) {
    List<String> entries = new ArrayList<>();
    study.parameters().parameters().forEach(one -> entries.add(entry(one)));
    ExperimentParser.COMMON.parameters().forEach(one -> entries.add(entry(one)));
    String known = new JsonObject().text("id", id).texts("devices", ReaderDevices.of(study)) + "";
    return known.replaceFirst("\\}$", ",\"entries\":[") + String.join(",", entries) + "]}";
  }

  private static String entry(Parameter parameter) {
    boolean toggle = parameter.choices().equals(List.of("off", "on"));
    String kind =
        switch (parameter.kind()) {
          case INTEGER -> "integer";
          case NUMBER -> "number";
          case CURVE -> "curve";
          case CHOICE -> toggle ? "toggle" : "choice";
        };
    return new JsonObject()
        .text("name", parameter.name())
        .text("kind", kind)
        .number("min", parameter.minimum())
        .number("max", parameter.maximum())
        .texts("choices", parameter.choices())
        .bool("swept", parameter.swept())
        .toString();
  }
}
