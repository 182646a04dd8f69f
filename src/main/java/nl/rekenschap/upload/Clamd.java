package nl.rekenschap.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks clamd by INSTREAM over TCP or its unix socket (clamd(8)): pieces, each after its length, and
 * an empty one at the end. Clamd may answer and close before all was sent, so its answer is read
 * also when sending fails; every wait has an end.
 */
final class Clamd implements Scanner {

  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 4_096;
  private static final long NANOS_IN_MILLI = 1_000_000;

  private final SocketAddress address;
  private final Duration limit;

  private Clamd(SocketAddress address, Duration limit) {
    this.address = address;
    this.limit = limit;
  }

  static Clamd at(String host, int port, Duration limit) {
    return new Clamd(new InetSocketAddress(host, port), limit);
  }

  static Clamd at(Path socket, Duration limit) {
    return new Clamd(UnixDomainSocketAddress.of(socket), limit);
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public Answer scan(InputStream in) throws IOException {
    try (Line line = new Line(address, limit)) {
      @Nullable IOException broken = null;
      try {
        line.send(ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        ByteBuffer piece = ByteBuffer.allocate(Integer.BYTES + PIECE);
        int read;
        do {
          read = Math.max(0, in.readNBytes(piece.array(), Integer.BYTES, PIECE));
          piece.clear().putInt(read).position(0).limit(Integer.BYTES + read);
          line.send(piece);
        } while (read > 0);
      } catch (LineBroken e) {
        broken = e;
      }
      return understood(line.answer(), broken);
    }
  }

  private static Answer understood(String answer, @Nullable IOException broken) throws IOException {
    String said = answer.replaceFirst("^(stream|instream[^:]*): ", "").strip();
    if (said.equals("OK")) {
      // An answer about less than all of it is none.
      if (broken != null) {
        throw broken;
      }
      return new Answer.Clean();
    }
    if (said.contains("size limit exceeded") || said.contains("Heuristics.Limits.Exceeded")) {
      return new Answer.TooLarge();
    }
    if (said.endsWith(" FOUND")) {
      return new Answer.Infected(said.substring(0, said.length() - " FOUND".length()));
    }
    throw new IOException("clamd: " + (said.isEmpty() ? "no answer" : said), broken);
  }

  /** Sending failed; there may be an answer all the same. */
  private static final class LineBroken extends IOException {

    private static final long serialVersionUID = 1L;

    LineBroken(IOException cause) {
      super(cause);
    }
  }

  /** A connection whose every wait ends at one moment. */
  private static final class Line implements AutoCloseable {

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private final ByteBuffer heard = ByteBuffer.allocate(LONGEST_ANSWER);
    private final long end;

    Line(SocketAddress address, Duration limit) throws IOException {
      end = System.nanoTime() + limit.toNanos();
      channel =
          address instanceof UnixDomainSocketAddress
              ? SocketChannel.open(StandardProtocolFamily.UNIX)
              : SocketChannel.open();
      try {
        selector = Selector.open();
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_CONNECT);
        if (!channel.connect(address)) {
          while (!channel.finishConnect()) {
            await(SelectionKey.OP_CONNECT);
          }
        }
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw new IOException("clamd cannot be reached", e);
      }
    }

    private void await(int what) throws IOException {
      long left = (end - System.nanoTime()) / NANOS_IN_MILLI;
      if (left <= 0) {
        throw new IOException("clamd takes too long");
      }
      key.interestOps(what);
      selector.select(left);
      selector.selectedKeys().clear();
    }

    /**
     * @throws LineBroken when clamd closed, or answered before the end
     */
    void send(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        int sent;
        try {
          sent = channel.write(bytes);
        } catch (IOException e) {
          throw new LineBroken(e);
        }
        if (sent == 0) {
          await(SelectionKey.OP_WRITE | SelectionKey.OP_READ);
          if (hear() != 0) {
            throw new LineBroken(new IOException("clamd answered before the end"));
          }
        }
      }
    }

    /** What clamd said, to its NUL or to the end of the line. */
    String answer() throws IOException {
      while (answer.size() < LONGEST_ANSWER && !isWhole()) {
        int heardNow = hear();
        if (heardNow < 0) {
          break;
        }
        if (heardNow == 0) {
          await(SelectionKey.OP_READ);
        }
      }
      return answer.toString(StandardCharsets.UTF_8).replace("\0", "");
    }

    private boolean isWhole() {
      byte[] said = answer.toByteArray();
      return said.length > 0 && said[said.length - 1] == 0;
    }

    private int hear() throws IOException {
      heard.clear();
      try {
        int read = channel.read(heard);
        if (read > 0) {
          answer.write(heard.array(), 0, read);
        }
        return read;
      } catch (IOException reset) {
        // Closed with our bytes unread: what was said before is in hand, if anything was.
        return -1;
      }
    }

    @Override
    public void close() throws IOException {
      selector.close();
      channel.close();
    }
  }
}
