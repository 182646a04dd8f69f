package nl.rekenschap.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Files as programs send them, and as screens do.
 *
 * @param key header with the key of the program
 */
record FilesSent(Wire wire, String key) {

  static final String BYTES = "Content-Type: application/octet-stream";

  private static final int MEGABYTE = 1 << 20;

  /** By a program, with a value of the first indicator. */
  Answer attach(String address, String name, byte[] content) throws IOException {
    String line =
        "POST " + address + "?field=ontmoetingen/bliksemstage&name=" + Visit.encoded(name);
    String once = "Idempotency-Key: " + UUID.randomUUID();
    return content.length == 0
        ? wire.send(line, key, BYTES, once, "Content-Length: 0")
        : wire.send(line, content, key, BYTES, once);
  }

  /** As the upload component of a screen sends it. */
  static Answer byScreen(Visit who, String door, String name, byte[] content) throws IOException {
    String called = "X-Filename: " + Visit.encoded(name);
    return content.length == 0
        ? who.send("POST /" + door, content, BYTES, called, "Content-Length: 0")
        : who.send("POST /" + door, content, BYTES, called);
  }

  /** The head of a request of a program that promises so many bytes. */
  byte[] head(String line, String length) {
    return String.join(
            "\r\n",
            line + " HTTP/1.1",
            "Host: x",
            key,
            BYTES,
            "Idempotency-Key: " + UUID.randomUUID(),
            "Content-Length: " + length,
            "Connection: close",
            "",
            "")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** So many megabytes of text, in pieces of one. */
  static byte[] pieces(int megabytes) {
    byte[] piece = new byte[MEGABYTE];
    Arrays.fill(piece, (byte) 'a');
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < megabytes; i++) {
      all.writeBytes((Integer.toHexString(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      all.writeBytes(piece);
      all.writeBytes(new byte[] {'\r', '\n'});
    }
    all.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return all.toByteArray();
  }

  /** Addresses at which that window takes files now. */
  static List<String> doors(Window window) {
    return window.tagged("vaadin-upload").stream()
        .flatMap(node -> window.attribute(node, "target").stream())
        .map(target -> target.substring(target.indexOf("VAADIN/")))
        .map(target -> target.replaceAll("\".*", ""))
        .toList();
  }
}
