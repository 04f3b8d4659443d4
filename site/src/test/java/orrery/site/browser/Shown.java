package orrery.site.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The picture of an experiment, as a reader uses and sees it. */
record Shown(Visit visit, Locator element) {

  static Shown of(Visit visit, String id) {
    Locator element = visit.element(id);
    element.scrollIntoViewIfNeeded();
    element.locator(".orrery-figure[tabindex]").waitFor();
    return new Shown(visit, element);
  }

  Locator figure() {
    return element.locator(".orrery-figure");
  }

  /** Opens the tools, and waits for what is listed there of the panels. */
  Shown tools() {
    element.locator(".orrery-tools > summary").click();
    element.locator(".orrery-view").first().waitFor();
    return this;
  }

  /** Presses the mouse and moves it through points, given as shares of the seen picture. */
  void drag(double... shares) {
    BoundingBox box = figure().boundingBox();
    Mouse mouse = visit.page().mouse();
    for (int i = 0; i < shares.length; i += 2) {
      mouse.move(
          box.x + shares[i] * box.width,
          box.y + shares[i + 1] * box.height,
          new Mouse.MoveOptions().setSteps(6));
      if (i == 0) {
        mouse.down();
        visit.await(this::knowsItsData);
      }
    }
    mouse.up();
  }

  /**
   * Returns whether the data of the picture are there: those of a printed one have to be fetched.
   */
  private boolean knowsItsData() {
    return (boolean) element.evaluate("element => element.picture.geometry !== null");
  }

  /** The labels below a panel's horizontal axis. */
  List<String> xTicks(int panel) {
    return figure().locator(".wide > svg > g").nth(panel).locator(".axis text").allTextContents();
  }

  /** The labels beside a panel's vertical axis. */
  List<String> yTicks(int panel) {
    return figure().locator(".wide > svg > g").nth(panel).locator(".grid text").allTextContents();
  }

  /** Waits until some words are announced to screen readers. */
  void awaitAnnouncement(String words) {
    Locator announced = element.locator(".orrery-live-region[aria-live=polite]");
    visit.await(() -> announced.textContent().equals(words));
  }

  /** Returns all matches of a pattern. */
  static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }
}
