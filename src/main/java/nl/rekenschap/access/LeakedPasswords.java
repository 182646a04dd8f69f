package nl.rekenschap.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Passwords that leaked somewhere (OWASP ASVS 5.0, 6.2.12), from a file that an administrator puts
 * there: in the form of Pwned Passwords of Have I Been Pwned, a line {@code SHA-1:count} each, in
 * order of the hashes. It is tens of gigabytes, so it is looked up by halving and never read whole;
 * each time anew, so that another file may take its place while the product runs.
 *
 * <p>SHA-1 is how that list names passwords; nothing is kept or protected by it.
 */
@Component
class LeakedPasswords {

  private static final int HASH = 40;

  /** A line with its end: the hash, a colon, at most 20 digits, two signs of an end. */
  private static final int LONGEST_LINE = HASH + 1 + 20 + 2;

  private static final Pattern LINE = Pattern.compile("[0-9A-F]{40}:[0-9]{1,20}");
  private static final int SAMPLES = 64;

  private final @Nullable Path file;

  LeakedPasswords(LoginSettings settings) {
    String named = settings.leakedPasswords();
    file = named == null || named.isBlank() ? null : Path.of(named);
    if (file != null) {
      requireForm(file);
    }
  }

  /**
   * @param password in the form in which it is hashed here too
   */
  boolean contains(String password) {
    if (file == null) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return find(channel, sha1(password));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line, where it begins and where the next one does. */
  private record Line(long start, String text, long next) {
    String hash() {
      return text.substring(0, HASH);
    }
  }

  private static boolean find(FileChannel channel, String hash) throws IOException {
    long low = 0;
    long high = channel.size();
    while (low < high) {
      Line line = lineAt(channel, low + (high - low) / 2);
      int order = hash.compareTo(line.hash());
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        high = line.start();
      } else {
        low = line.next();
      }
    }
    return false;
  }

  /** The line to which that byte belongs, its end included. */
  private static Line lineAt(FileChannel channel, long at) throws IOException {
    long from = Math.max(0, at - LONGEST_LINE);
    ByteBuffer bytes = ByteBuffer.allocate(2 * LONGEST_LINE);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
      continue;
    }
    String around = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    int within = (int) (at - from);
    int start = within == 0 ? 0 : around.lastIndexOf('\n', within - 1) + 1;
    int end = around.indexOf('\n', within);
    String text = around.substring(start, end < 0 ? around.length() : end);
    boolean whole = start > 0 || from == 0;
    if (!whole || !LINE.matcher(strip(text)).matches()) {
      throw new IOException("no line of hash and count at byte " + (from + start));
    }
    return new Line(from + start, text, end < 0 ? channel.size() : from + end + 1);
  }

  private static String strip(String text) {
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Here and there only: a list by how often a password was seen is found out all the same. */
  private static void requireForm(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CannotStart("rekenschap.access.leaked-passwords: there is no file " + file);
    }
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size == 0) {
        throw new IOException("it is empty");
      }
      String before = "";
      for (int sample = 0; sample <= SAMPLES; sample++) {
        String hash = lineAt(channel, (size - 1) * sample / SAMPLES).hash();
        if (hash.compareTo(before) < 0) {
          throw new IOException("the hashes are not in order");
        }
        before = hash;
      }
    } catch (IOException e) {
      throw new CannotStart(
          "rekenschap.access.leaked-passwords: "
              + file
              + " is no list of SHA-1 hashes with their counts in order of the hashes: "
              + e.getMessage(),
          e);
    }
  }

  private static String sha1(String password) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      // Every Java has it.
      throw new IllegalStateException(e);
    }
  }
}
