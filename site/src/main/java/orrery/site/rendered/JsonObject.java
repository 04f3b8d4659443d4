package orrery.site.rendered;

import java.util.List;
import orrery.engine.figure.JsonText;
import orrery.engine.math.Decimal;

/**
 * A JSON object under construction, for the scripts of a page. Numbers are printed as the engine
 * prints them.
 *
 * <pre>{@code
 * new JsonObject().text("name", "noise").number("max", 2).toString()   // {"name":"noise","max":2}
 * }</pre>
 */
public final class JsonObject {
  private final StringBuilder json = new StringBuilder("{");

  public JsonObject text(String name, String value) {
    key(name);
    string(value);
    return this;
  }

  /** A number; JSON has no word for one that is not finite, which becomes {@code null}. */
  public JsonObject number(String name, double value) {
    key(name);
    json.append(Double.isFinite(value) ? Decimal.text(value) : "null");
    return this;
  }

  public JsonObject bool(String name, boolean value) {
    key(name);
    json.append(value);
    return this;
  }

  public JsonObject texts(String name, List<String> values) {
    key(name);
    json.append('[');
    for (int i = 0; i < values.size(); i++) {
      json.append(i == 0 ? "" : ",");
      string(values.get(i));
    }
    json.append(']');
    return this;
  }

  public JsonObject object(String name, JsonObject value) {
    key(name);
    json.append(value);
    return this;
  }

  private void key(String name) {
    json.append(json.length() > 1 ? "," : "");
    string(name);
    json.append(':');
  }

  private void string(String text) {
    JsonText.append(json, text);
  }

  @Override
  public String toString() {
    return json + "}";
  }
}
