package nl.rekenschap.dossier.proof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.MessageFormat;
import java.util.HexFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * {@code verify export.jsonl [--head DAY:HASH] [--heads FILE-OR-FOLDER]}: says whether an exported
 * record is sound, or names the first entry that is not. It reads the file as a stream.
 */
public final class Verify {

  public static final int SOUND = 0;
  public static final int UNSOUND = 1;
  public static final int NOT_DONE = 2;

  private static final int LONGEST_LINE = 32 * 1024 * 1024;
  private static final Locale[] LANGUAGES = {Locale.of("nl"), Locale.ENGLISH};

  private final PrintStream out;

  private Verify(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @param args what came after {@code verify}
   * @return exit code: 0 sound, 1 unsound, 2 not done since the file or the command is no good
   */
  public static int run(PrintStream out, String... args) {
    return new Verify(out).run(args);
  }

  /**
   * Says what was found in a record that was read elsewhere.
   *
   * @return exit code, as of {@link #run(PrintStream, String...)}
   */
  public static int say(PrintStream out, Outcome outcome) {
    return new Verify(out).tell(outcome);
  }

  private int run(String... args) {
    Heads heads = new Heads();
    Path file = null;
    try {
      for (int i = 0; i < args.length; i++) {
        switch (args[i]) {
          case "--head" -> none(heads.addAllOf(args[++i]));
          case "--heads" -> none(heads.addAllOf(Path.of(args[++i])));
          default -> {
            if (file != null || args[i].startsWith("--")) {
              return usage();
            }
            file = Path.of(args[i]);
          }
        }
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return usage();
    } catch (IOException e) {
      say("dossier.Verify.noFile", String.valueOf(e.getMessage()));
      return NOT_DONE;
    }
    return file == null ? usage() : verify(file, heads);
  }

  private static void none(int count) {
    if (count == 0) {
      throw new IllegalArgumentException("no head");
    }
  }

  private int usage() {
    say("dossier.Verify.usage");
    return NOT_DONE;
  }

  private int verify(Path file, Heads heads) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return tell(outcome(in, heads));
    } catch (IOException e) {
      say("dossier.Verify.noFile", file.toString());
      return NOT_DONE;
    }
  }

  /** Reads an export to its end. */
  public static Outcome outcome(InputStream in, Heads heads) throws IOException {
    Check check = new Check(heads);
    MessageDigest digest = sha256();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    boolean more = true;
    while (more) {
      bytes.reset();
      more = line(in, bytes);
      if (more || bytes.size() > 0) {
        accept(check, bytes, digest);
      }
    }
    return check.end(true);
  }

  private static void accept(Check check, ByteArrayOutputStream bytes, MessageDigest digest) {
    Line line;
    try {
      line = LineText.read(text(bytes));
    } catch (CharacterCodingException | IllegalArgumentException | StackOverflowError e) {
      check.unreadable(String.valueOf(e.getMessage()));
      return;
    }
    check.accept(line);
    if (line instanceof Line.Footer footer) {
      if (!footer.sha256().equals(HexFormat.of().formatHex(digest.digest()))) {
        check.fileChanged();
      }
    } else {
      digest.update(bytes.toByteArray());
      digest.update((byte) '\n');
    }
  }

  private static String text(ByteArrayOutputStream bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes.toByteArray()))
        .toString();
  }

  /** Whether the line ended with its mark, so that another may follow. */
  private static boolean line(InputStream in, ByteArrayOutputStream into) throws IOException {
    for (int next = in.read(); next != -1; next = in.read()) {
      if (next == '\n') {
        return true;
      }
      if (into.size() < LONGEST_LINE) {
        into.write(next);
      }
    }
    return false;
  }

  /** For who writes the footer and who reads it. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java has it.
      throw new IllegalStateException(e);
    }
  }

  private int tell(Outcome outcome) {
    if (outcome.header() == null) {
      say("dossier.Verify.noRecord");
      return outcome.isSound() ? NOT_DONE : UNSOUND;
    }
    String[] counts = {
      Integer.toString(outcome.cases()),
      Long.toString(outcome.entries()),
      Integer.toString(outcome.seals()),
      outcome.lastDay() == null ? "–" : outcome.lastDay(),
      Long.toString(outcome.unsealed()),
      Long.toString(outcome.readings()),
      Long.toString(outcome.unreadable()),
      Integer.toString(outcome.gone().size())
    };
    if (outcome.isSound()) {
      say("dossier.Verify.sound", counts);
      for (Line.Gone gone : outcome.gone()) {
        say("dossier.Verify.gone", gone.caseId(), gone.on(), Long.toString(gone.list()));
      }
      return SOUND;
    }
    say("dossier.Verify.unsound", Integer.toString(outcome.faults().size()));
    for (Fault fault : outcome.faults()) {
      for (Locale language : LANGUAGES) {
        out.println(
            text(language, "dossier.Verify.line", Long.toString(fault.line()))
                + " "
                + fault.in(language));
      }
    }
    return UNSOUND;
  }

  private void say(String key, String... arguments) {
    for (Locale language : LANGUAGES) {
      out.println(text(language, key, arguments));
    }
  }

  private static String text(Locale language, String key, String... arguments) {
    String text = ResourceBundle.getBundle("vaadin-i18n.translations", language).getString(key);
    return new MessageFormat(text, language).format(arguments);
  }
}
