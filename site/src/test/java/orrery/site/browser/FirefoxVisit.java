package orrery.site.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** A reader's visit with Firefox: the same questions as {@link Visit}, over {@link Bidi}. */
final class FirefoxVisit implements AutoCloseable {
  private static final List<String> EVENTS =
      List.of("log.entryAdded", "network.beforeRequestSent", "network.responseStarted");

  private final Bidi bidi;
  private final List<BiConsumer<String, JsonObject>> listeners;
  private final BiConsumer<String, JsonObject> listener = this::hear;
  private final String origin;
  private final String script;
  private final String tab;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Map<String, String> policies = new ConcurrentHashMap<>();

  FirefoxVisit(Bidi bidi, List<BiConsumer<String, JsonObject>> listeners, String origin) {
    this.bidi = bidi;
    this.listeners = listeners;
    this.origin = origin;
    listeners.add(listener);
    bidi.command("session.subscribe", object("events", array(EVENTS)));
    this.script =
        bidi.command(
                "script.addPreloadScript",
                object("functionDeclaration", "() => {" + Visit.WITNESS + "}"))
            .get("script")
            .getAsString();
    this.tab =
        bidi.command("browsingContext.create", object("type", "tab")).get("context").getAsString();
  }

  private void hear(String event, JsonObject parameters) {
    switch (event) {
      case "log.entryAdded" ->
          complaints.add("console " + text(parameters, "level") + ": " + text(parameters, "text"));
      case "network.beforeRequestSent" -> {
        String url = text(parameters.getAsJsonObject("request"), "url");
        if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("about:")) {
          complaints.add("request off the origin: " + url);
        }
      }
      case "network.responseStarted" -> note(parameters.getAsJsonObject("response"));
      default -> throw new IllegalStateException(event);
    }
  }

  private void note(JsonObject response) {
    for (JsonElement header : response.getAsJsonArray("headers")) {
      JsonObject entry = header.getAsJsonObject();
      if (text(entry, "name").equalsIgnoreCase("content-security-policy")) {
        policies.put(text(response, "url"), text(entry.getAsJsonObject("value"), "value"));
      }
    }
  }

  /** Opens a page by its path below the site's address. */
  FirefoxVisit open(String path) {
    JsonObject parameters = object("context", tab);
    parameters.addProperty("url", origin + path);
    parameters.addProperty("wait", "complete");
    bidi.command("browsingContext.navigate", parameters);
    return this;
  }

  /** The text that an expression comes to. */
  String evaluate(String expression) {
    JsonObject parameters = object("expression", "String(" + expression + ")");
    parameters.add("target", object("context", tab));
    parameters.addProperty("awaitPromise", true);
    JsonObject answer = bidi.command("script.evaluate", parameters);
    if (!text(answer, "type").equals("success")) {
      throw new IllegalStateException(
          expression + ": " + text(answer.getAsJsonObject("exceptionDetails"), "text"));
    }
    return text(answer.getAsJsonObject("result"), "value");
  }

  /** Evaluates an expression on {@code element}, the element of an experiment. */
  String evaluate(PublishedSite.Experiment experiment, String expression) {
    return evaluate(
        "((element) => " + expression + ")(document.getElementById('" + experiment.id() + "'))");
  }

  /** Waits until an expression on {@code element} holds. */
  void await(PublishedSite.Experiment experiment, String expression) {
    long end = System.nanoTime() + 300_000_000_000L;
    while (!evaluate(experiment, expression).equals("true")) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "waited in vain for " + expression + " with the status: " + status(experiment));
      }
      pause();
    }
  }

  /** Brings an experiment into view and presses its run button. */
  void start(PublishedSite.Experiment experiment) {
    evaluate(experiment, "element.scrollIntoView()");
    await(experiment, "!element.querySelector('[data-action=run]').disabled");
    evaluate(experiment, "element.querySelector('[data-action=run]').click()");
  }

  /** Waits until an experiment is in a state. */
  void reach(PublishedSite.Experiment experiment, String state) {
    await(experiment, "element.dataset.state === '" + state + "'");
  }

  String status(PublishedSite.Experiment experiment) {
    return evaluate(experiment, "element.querySelector('[role=status]').textContent");
  }

  /** Returns everything that went to the console, failed, or left the origin. */
  List<String> complaints() {
    return complaints;
  }

  /** The content security policy of each response that the page asked for, by address. */
  Map<String, String> policies() {
    return policies;
  }

  private static void pause() {
    try {
      Thread.sleep(25);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  private static JsonObject object(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  private static JsonObject object(String name, JsonArray value) {
    JsonObject object = new JsonObject();
    object.add(name, value);
    return object;
  }

  private static JsonArray array(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  @Override
  public void close() {
    listeners.remove(listener);
    bidi.command("browsingContext.close", object("context", tab));
    bidi.command("script.removePreloadScript", object("script", script));
  }
}
