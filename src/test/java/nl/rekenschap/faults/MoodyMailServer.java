package nl.rekenschap.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that can be away, hangs up on some senders before it answers, and knows one address
 * that it does not take. It keeps each copy that it took.
 */
final class MoodyMailServer implements AutoCloseable {

  // At a quarter of the way it answers and hangs up without a good-bye.
  /** Of so many mails it takes one and hangs up; at one it hangs up without taking it. */
  private static final int MOODS = 40;

  private final int port;
  private final String refused;
  private final AtomicInteger mails = new AtomicInteger();
  private final List<String> taken = new ArrayList<>();
  private final Map<String, Integer> takenWithoutAnswer = new HashMap<>();
  private final AtomicInteger hungUpBefore = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile boolean moody;
  private volatile @Nullable ServerSocket door;

  MoodyMailServer(String refused) throws IOException {
    this.refused = refused;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  void open(boolean withMoods) throws IOException {
    moody = withMoods;
    ServerSocket opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    door = opened;
    Thread.ofVirtual().start(() -> receive(opened));
  }

  @Override
  public void close() throws IOException {
    ServerSocket open = door;
    if (open != null) {
      open.close();
    }
  }

  private void receive(ServerSocket opened) {
    while (!opened.isClosed()) {
      try {
        Socket sender = opened.accept();
        Thread.ofVirtual().start(() -> talk(sender));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))) {
      OutputStream out = socket.getOutputStream();
      say(out, "220 moody");
      String line = in.readLine();
      while (line != null && answer(line, in, out)) {
        line = in.readLine();
      }
    } catch (IOException hungUp) {
      // The sender went; it comes back.
    }
  }

  /** Whether the talk goes on. */
  private boolean answer(String line, BufferedReader in, OutputStream out) throws IOException {
    String verb = line.toUpperCase(Locale.ROOT);
    if (verb.startsWith("RCPT TO") && line.contains(refused)) {
      refusals.incrementAndGet();
      say(out, "550 5.1.1 no such mailbox");
      return true;
    }
    if (verb.equals("DATA")) {
      say(out, "354 go on");
      return took(messageId(in), out);
    }
    say(out, verb.equals("QUIT") ? "221 bye" : "250 ok");
    return !verb.equals("QUIT");
  }

  private boolean took(String messageId, OutputStream out) throws IOException {
    int mood = moody ? mails.incrementAndGet() % MOODS : 1;
    if (mood == MOODS / 2) {
      hungUpBefore.incrementAndGet();
      return false;
    }
    synchronized (taken) {
      taken.add(messageId);
      if (mood == 0) {
        takenWithoutAnswer.merge(messageId, 1, Integer::sum);
      }
    }
    if (mood == 0) {
      return false;
    }
    say(out, "250 taken");
    return mood != MOODS / 4;
  }

  private static String messageId(BufferedReader in) throws IOException {
    String id = "";
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      if (line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
        id = line.substring(11).strip();
      }
    }
    return id;
  }

  private static void say(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }

  /** Message-IDs of all copies, in the order in which they came. */
  List<String> taken() {
    synchronized (taken) {
      return List.copyOf(taken);
    }
  }

  /** How often each of them was taken without an answer. */
  Map<String, Integer> takenWithoutAnswer() {
    synchronized (taken) {
      return Map.copyOf(takenWithoutAnswer);
    }
  }

  int hungUpBefore() {
    return hungUpBefore.get();
  }

  int refusals() {
    return refusals.get();
  }
}
