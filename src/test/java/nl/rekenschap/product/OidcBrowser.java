package nl.rekenschap.product;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as a login needs: cookies, and one step at a time. */
final class OidcBrowser {

  private static final Pattern SECURE = Pattern.compile("(?i);\\s*secure(?=;|$)");
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  private final List<HttpResponse<String>> answers = new ArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new Cookies())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Browsers send a Secure cookie to this machine without TLS too, since nobody can listen in
   * between (W3C Secure Contexts 3.1); Java's own does not, and Keycloak counts on it.
   */
  private static final class Cookies extends CookieManager {

    Cookies() {
      super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI from, Map<String, List<String>> headers) throws IOException {
      Map<String, List<String>> plain = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.forEach(
          (name, values) ->
              plain.put(name, values.stream().map(v -> SECURE.matcher(v).replaceAll("")).toList()));
      super.put(from, plain);
    }
  }

  HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).build());
  }

  HttpResponse<String> post(String address, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      answers.add(answer);
      return answer;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All that came to this browser from that site, with the addresses that were asked. */
  String heardFrom(String site) {
    return answers.stream()
        .filter(answer -> answer.uri().toString().startsWith(site))
        .map(answer -> answer.uri() + "\n" + answer.headers().map() + "\n" + answer.body())
        .collect(Collectors.joining("\n"));
  }

  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }

  /** Fills in Keycloak's own form; gives the address that leads back, which is not asked yet. */
  String loginAtKeycloak(String authorize, String user) {
    HttpResponse<String> page = get(authorize);
    if (page.statusCode() == 302) {
      return location(page);
    }
    Matcher form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError(page.body());
    }
    return location(
        post(
            form.group(1).replace("&amp;", "&"),
            "username=" + user + "&password=" + encoded("geheim-" + user)));
  }

  static String parameter(String address, String name) {
    for (String pair : URI.create(address).getRawQuery().split("&")) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError(name + " is not in " + address);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
