package nl.rekenschap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The people of one test, each with a browser window of their own that stays open. */
final class Visitors {

  private final Chromium chromium;
  private final String address;
  private final Map<String, Visitor> here = new LinkedHashMap<>();

  Visitors(Chromium chromium, String address) {
    this.chromium = chromium;
    this.address = address;
  }

  /** That person, logged in; the same window as before. */
  Visitor login(String account) {
    Visitor known = here.get(account);
    if (known != null) {
      return known;
    }
    Visitor visitor = arrive(account, true);
    visitor.login(account);
    return visitor;
  }

  /** Somebody who has not logged in. */
  Visitor anyone() {
    return arrive("anyone" + here.size(), true);
  }

  /** Somebody whose browser runs no script. */
  Visitor withoutScript() {
    return arrive("withoutScript" + here.size(), false);
  }

  private Visitor arrive(String name, boolean script) {
    Visitor visitor = new Visitor(name, chromium.window(script), address);
    here.put(name, visitor);
    return visitor;
  }

  void assertNoComplaints() {
    assertThat(here.values().stream().flatMap(visitor -> visitor.complaints().stream()))
        .as("what the browsers complained about")
        .isEmpty();
  }

  void picture(String test) {
    here.forEach(
        (name, visitor) -> visitor.picture(Path.of("target/browser", test + "-" + name + ".png")));
  }

  void leave() {
    here.values().forEach(Visitor::leave);
    here.clear();
  }
}
