package nl.rekenschap.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * Sends bytes as they are: a well-behaved client would mend or refuse half of what is tried here.
 */
final class Wire {

  private static final int PATIENCE_MILLIS = 20_000;

  private final int port;

  Wire(int port) {
    this.port = port;
  }

  /** Sends a request line with headers; the connection is closed after the answer. */
  Answer send(String line, String... headers) throws IOException {
    return send(line, new byte[0], headers);
  }

  /** The same with content, of which the length is told. */
  Answer send(String line, byte[] content, String... headers) throws IOException {
    StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\n");
    boolean host = false;
    for (String header : headers) {
      head.append(header).append("\r\n");
      host |= header.regionMatches(true, 0, "Host:", 0, 5);
    }
    if (!host) {
      head.append("Host: 127.0.0.1:").append(port).append("\r\n");
    }
    if (content.length > 0) {
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    return raw(head.toString().getBytes(StandardCharsets.ISO_8859_1), content);
  }

  /** Sends nothing but this. */
  Answer raw(byte[] head, byte[] content) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      try {
        out.write(head);
        out.write(content);
        out.flush();
      } catch (SocketException refusedMeanwhile) {
        // A server need not read what it has refused; its answer is there all the same.
      }
      return Answer.of(all(socket.getInputStream()));
    }
  }

  /** Sends a head, and says that nothing more comes, whatever the head promised. */
  Answer headOnly(byte[] head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(head);
      socket.shutdownOutput();
      return Answer.of(all(socket.getInputStream()));
    }
  }

  /** Sends this and hangs up. */
  void hangUpAfter(byte[] head, byte[] content) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head);
      out.write(content);
      out.flush();
    }
  }

  private static byte[] all(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    try {
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        all.write(some, 0, n);
      }
    } catch (SocketException closedWithoutAWord) {
      // What came before stands.
    }
    return all.toByteArray();
  }
}
