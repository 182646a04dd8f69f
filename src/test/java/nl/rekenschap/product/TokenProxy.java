package nl.rekenschap.product;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * Stands where the token endpoint is, passes requests on to the real one, and swaps the id token of
 * the next answer for another that is real too.
 */
final class TokenProxy implements AutoCloseable {

  private static final Pattern ID_TOKEN = Pattern.compile("\"id_token\":\"[^\"]+\"");

  private static final Pattern TOKEN = Pattern.compile("_token\":\"([^\"]+)\"");

  private final HttpServer server;
  private final List<String> given = new CopyOnWriteArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicReference<String> next = new AtomicReference<>("");
  private final String real;

  TokenProxy(String real) throws IOException {
    this.real = real;
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/token", this::pass);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
  }

  /** The next answer has this id token instead of its own. */
  void swap(String idToken) {
    next.set(idToken);
  }

  /** Every token that went through here. */
  List<String> given() {
    return List.copyOf(given);
  }

  private void pass(HttpExchange exchange) throws IOException {
    HttpRequest.Builder on =
        HttpRequest.newBuilder(URI.create(real))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    String login = exchange.getRequestHeaders().getFirst("Authorization");
    if (login != null) {
      on.header("Authorization", login);
    }
    try {
      HttpResponse<String> answer = http.send(on.build(), HttpResponse.BodyHandlers.ofString());
      String other = next.getAndSet("");
      String body =
          other.isEmpty()
              ? answer.body()
              : ID_TOKEN.matcher(answer.body()).replaceAll("\"id_token\":\"" + other + "\"");
      TOKEN.matcher(body).results().map(found -> found.group(1)).forEach(given::add);
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.statusCode(), bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
