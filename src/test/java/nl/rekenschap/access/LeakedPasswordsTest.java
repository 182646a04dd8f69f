package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.rekenschap.kernel.CannotStart;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Passwords in a file in the form of Have I Been Pwned, of thousands of lines. */
class LeakedPasswordsTest {

  private static final int LINES = 7_000;

  /** In order of their hashes. */
  private final List<String> leaked = new ArrayList<>();

  private final List<String> lines = new ArrayList<>();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void a_list() {
    TreeMap<String, String> byHash = new TreeMap<>();
    IntStream.range(0, LINES)
        .mapToObj(n -> "zeven koeien " + n)
        .forEach(p -> byHash.put(sha1(p), p));
    leaked.addAll(byHash.values());
    // Counts of one to eight digits: lines are not of one length.
    byHash.forEach((hash, password) -> lines.add(hash + ":" + 7L * power(password)));
    file = folder.resolve("pwned.txt");
  }

  private static int power(String password) {
    return (int) Math.pow(10, Math.floorMod(password.hashCode(), 8));
  }

  @ParameterizedTest
  @CsvSource({"lf, true", "lf, false", "crlf, true", "crlf, false"})
  void each_is_found_and_what_is_not_there_is_not(String ends, boolean alsoTheLast)
      throws IOException {
    String end = ends.equals("lf") ? "\n" : "\r\n";
    write(String.join(end, lines) + (alsoTheLast ? end : ""));
    LeakedPasswords all = new LeakedPasswords(settings(file.toString()));

    assertThat(leaked).allMatch(all::contains);
    assertThat(IntStream.range(0, LINES).mapToObj(n -> "acht koeien " + n))
        .noneMatch(all::contains);
    assertThat(List.of("", leaked.getFirst() + " ", "ZEVEN KOEIEN 1")).noneMatch(all::contains);
  }

  @Test
  void the_first_and_the_last_are_found_and_what_would_stand_before_or_behind_is_not()
      throws IOException {
    List<String> within = lines.subList(2_000, 2_003);
    write(String.join("\n", within));
    LeakedPasswords three = new LeakedPasswords(settings(file.toString()));

    assertThat(leaked.subList(2_000, 2_003)).allMatch(three::contains);
    assertThat(List.of(leaked.getFirst(), leaked.get(1_999), leaked.get(2_003), leaked.getLast()))
        .noneMatch(three::contains);

    write(lines.getFirst());
    assertThat(new LeakedPasswords(settings(file.toString())).contains(leaked.getFirst())).isTrue();
  }

  @Test
  void a_list_that_takes_the_place_of_another_counts_at_once() throws IOException {
    write(String.join("\n", lines.subList(0, 3_000)));
    LeakedPasswords all = new LeakedPasswords(settings(file.toString()));
    assertThat(all.contains(leaked.get(5_000))).isFalse();

    Path next = Files.writeString(folder.resolve("next.txt"), String.join("\n", lines));
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(all.contains(leaked.get(5_000))).isTrue();
  }

  @Test
  void when_the_file_is_gone_or_spoilt_no_password_is_taken_for_safe() throws IOException {
    write(String.join("\n", lines));
    LeakedPasswords all = new LeakedPasswords(settings(file.toString()));

    write("dit is iets anders\n".repeat(1_000));
    assertThatThrownBy(() -> all.contains("een lang wachtwoord"))
        .isInstanceOf(UncheckedIOException.class);
    Files.delete(file);
    assertThatThrownBy(() -> all.contains("een lang wachtwoord"))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void the_start_is_refused_without_the_file_that_was_named() {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> new LeakedPasswords(settings(file.toString())))
        .withMessage("rekenschap.access.leaked-passwords: there is no file " + file);
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> new LeakedPasswords(settings(folder.toString())))
        .withMessage("rekenschap.access.leaked-passwords: there is no file " + folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "words", "lower", "ntlm", "bare", "by count", "blank end"})
  void the_start_is_refused_with_a_file_of_another_form(String form) throws IOException {
    List<String> shuffled = new ArrayList<>(lines);
    Collections.sort(shuffled, java.util.Comparator.comparing((String line) -> line.substring(41)));
    String all = String.join("\n", lines);
    write(
        switch (form) {
          case "empty" -> "";
          case "words" -> String.join("\n", leaked);
          case "lower" -> all.toLowerCase(Locale.ROOT);
          case "ntlm" -> all.replaceAll("(?m)^.{8}", "");
          case "bare" -> all.replaceAll(":\\d+", "");
          case "by count" -> String.join("\n", shuffled);
          default -> all + "\n\n\n";
        });

    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> new LeakedPasswords(settings(file.toString())))
        .withMessageStartingWith("rekenschap.access.leaked-passwords: " + file + " is no list of")
        .satisfies(no -> assertThat(no.getMessage().lines()).hasSize(1));
  }

  @Test
  void a_new_password_that_leaked_is_refused_also_from_another_keyboard() throws IOException {
    String typed = "coo\u0308peratieve koeien";
    TreeMap<String, String> one = new TreeMap<>();
    lines.forEach(line -> one.put(line, line));
    String known = sha1("co\u00f6peratieve koeien") + ":3";
    one.put(known, known);
    write(String.join("\n", one.values()));
    LoginSettings settings = settings(file.toString());
    PasswordRules rules = new PasswordRules(settings, new LeakedPasswords(settings));

    for (String password : List.of(leaked.get(17), typed)) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> rules.check(password, who()))
          .satisfies(no -> assertThat(no.messageKey()).isEqualTo("access.password.leaked"))
          .satisfies(no -> assertThat(no.field()).contains("password"));
    }
    rules.check("niet gelekte koeien", who());
  }

  @Test
  void without_a_file_nothing_is_looked_up() {
    assertThat(new LeakedPasswords(settings("")).contains(leaked.getFirst())).isFalse();
  }

  // --- Words for the above

  private void write(String text) throws IOException {
    Files.writeString(file, text);
  }

  private static LoginSettings settings(String file) {
    return new Binder(
            new MapConfigurationPropertySource(
                java.util.Map.of(
                    "rekenschap.access.leaked-passwords",
                    file,
                    "rekenschap.access.longest-session",
                    Duration.ofHours(12))))
        .bind("rekenschap.access", LoginSettings.class)
        .get();
  }

  private static Person who() {
    return new Person(
        new PersonId("truus"),
        "Truus Voorbeeld",
        "truus@voorbeeld.nl",
        Set.of(Role.GRANT_OFFICER),
        Optional.empty());
  }

  private static String sha1(String password) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
