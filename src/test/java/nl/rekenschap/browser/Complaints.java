package nl.rekenschap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Hears what a browser complains about: warnings and errors, and requests that failed. */
final class Complaints {

  private static final Set<String> LOUD = Set.of("warning", "error");

  private final List<String> heard = new ArrayList<>();
  private final String who;

  Complaints(String who, BrowserContext window) {
    this.who = who;
    window.onConsoleMessage(
        message -> {
          if (LOUD.contains(message.type())) {
            hear(message.type() + ": " + message.text() + " (" + message.location() + ")");
          }
        });
    window.onWebError(error -> hear("uncaught: " + error.error()));
    window.onRequestFailed(this::failed);
    window.onResponse(this::answered);
  }

  private void failed(Request request) {
    // Leaving a page stops what it was still fetching.
    if (!"net::ERR_ABORTED".equals(request.failure())) {
      hear(request.failure() + ": " + request.method() + " " + request.url());
    }
  }

  private void answered(Response response) {
    if (response.status() >= 400) {
      hear(response.status() + ": " + response.request().method() + " " + response.url());
    }
  }

  void hear(String complaint) {
    heard.add(who + ": " + complaint);
  }

  /** Forgets what has those words in it, which must have been heard. */
  void forgive(String words) {
    if (!heard.removeIf(complaint -> complaint.contains(words))) {
      throw new AssertionError("nobody complained about " + words + ", but " + heard);
    }
  }

  /** What was heard since the last time; then forgotten. */
  List<String> take() {
    List<String> all = List.copyOf(heard);
    heard.clear();
    return all;
  }
}
