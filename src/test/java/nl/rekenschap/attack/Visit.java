package nl.rekenschap.attack;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One person at the product, over HTTP: a session's cookie, and whatever is sent with it. */
final class Visit {

  static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  static final String JSON = "Content-Type: application/json";

  private final Wire wire;
  private final String session;

  private Visit(Wire wire, String session) {
    this.wire = wire;
    this.session = session;
  }

  /** Somebody who never logged in, with the session that the login screen gives to everybody. */
  static Visit nobody(int port) throws IOException {
    Wire wire = new Wire(port);
    return new Visit(wire, wire.send("GET /login").cookie("session").orElseThrow());
  }

  /** A person of tests who has logged in with a password. */
  static Visit of(int port, String person) throws IOException {
    Visit visit = new Visit(new Wire(port), "");
    Answer in = visit.login(person);
    if (in.one("Location").filter(to -> to.contains("login")).isPresent()) {
      throw new IllegalStateException(person + " was not let in");
    }
    return new Visit(visit.wire, in.cookie("session").orElseThrow());
  }

  /** Somebody who gave the right password, and whose code is to come. */
  static Visit halfWay(int port, String person) throws IOException {
    Visit visit = new Visit(new Wire(port), "");
    Answer page = visit.wire.send("GET /login");
    String before = page.cookie("session").orElseThrow();
    Answer half = visit.login(page, person);
    if (half.one("Location").filter(to -> to.endsWith("/login/code")).isEmpty()) {
      throw new IllegalStateException(person + " was asked for no code");
    }
    return new Visit(visit.wire, half.cookie("session").orElse(before));
  }

  private Answer login(String person) throws IOException {
    return login(wire.send("GET /login"), person);
  }

  private Answer login(Answer page, String person) throws IOException {
    return wire.send(
        "POST /login",
        ("username=" + encoded(person) + "&password=demo&_csrf=" + encoded(page.token()))
            .getBytes(StandardCharsets.US_ASCII),
        FORM,
        "Cookie: " + page.cookie("session").orElseThrow());
  }

  Answer get(String path, String... headers) throws IOException {
    return send("GET " + path, new byte[0], headers);
  }

  Answer send(String line, byte[] content, String... headers) throws IOException {
    return wire.send(line, content, with(headers));
  }

  /** As a program does, which has no session. */
  Answer withoutSession(String line, byte[] content, String... headers) throws IOException {
    return wire.send(line, content, headers);
  }

  /** Sends a head of one's own making, without blank line, and then these bytes. */
  Answer raw(String head, byte[] content) throws IOException {
    String whole = head + "\r\nHost: 127.0.0.1\r\nCookie: " + session + "\r\n\r\n";
    return wire.raw(whole.getBytes(StandardCharsets.ISO_8859_1), content);
  }

  /** The same, and hangs up without waiting for an answer. */
  void hangUpAfter(String head, byte[] content) throws IOException {
    String whole = head + "\r\nHost: 127.0.0.1\r\nCookie: " + session + "\r\n\r\n";
    wire.hangUpAfter(whole.getBytes(StandardCharsets.ISO_8859_1), content);
  }

  /** A screen of this session. */
  Window window() throws IOException {
    return new Window(this);
  }

  String session() {
    return session;
  }

  private String[] with(String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Cookie: " + session);
    return all.toArray(String[]::new);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
