package nl.rekenschap.shell;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * An error as a program is told it (RFC 9457): a type that stays the same, and a sentence for
 * whoever reads its log.
 */
public final class Problem {

  private static final String TYPE = "urn:rekenschap:problem:";
  private static final String TITLE = "shell.Problem.title.";
  private static final String DETAIL = "shell.Problem.detail.";
  private static final int CLIENT = 400;
  private static final int SERVER = 500;
  private static final List<Integer> WITH_WORDS =
      List.of(CLIENT, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, SERVER);

  private Problem() {}

  /**
   * The language for that header {@code Accept-Language}: Dutch unless English is liked better.
   *
   * @param accepted absent, or anything a program may send
   */
  public static Locale language(@Nullable String accepted) {
    if (accepted == null) {
      return Languages.DUTCH;
    }
    try {
      Locale found =
          Locale.lookup(
              Locale.LanguageRange.parse(accepted), List.of(Languages.DUTCH, Languages.ENGLISH));
      return found == null ? Languages.DUTCH : found;
    } catch (IllegalArgumentException unreadable) {
      return Languages.DUTCH;
    }
  }

  /** What is to be said about that status when nothing more is known. */
  public static ProblemDetail of(HttpStatusCode status, Locale language) {
    int words = known(status);
    return of(status, "http." + words, Texts.in(language, DETAIL + words), language);
  }

  /**
   * The same with its own sentence.
   *
   * @param type what programs tell problems apart by, such as a message key
   */
  public static ProblemDetail of(
      HttpStatusCode status, String type, @Nullable String detail, Locale language) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(TYPE + type));
    problem.setTitle(Texts.in(language, TITLE + known(status)));
    return problem;
  }

  /**
   * A refusal; one that stands at a field is also what a rule found there, as {@code Finding} in
   * the description of the addresses.
   */
  public static ProblemDetail of(Refused refused, HttpStatusCode status, Locale language) {
    String key = refused.messageKey();
    String sentence = Texts.in(language, key, refused.arguments().toArray());
    ProblemDetail problem = of(status, key, sentence, language);
    refused
        .field()
        .ifPresent(
            field ->
                problem.setProperty(
                    "findings",
                    List.of(
                        Map.of(
                            "rule",
                            key,
                            "severity",
                            "ERROR",
                            "field",
                            field,
                            "message",
                            sentence))));
    return problem;
  }

  /** A bug: the log has it under the number that the program is told. */
  public static ProblemDetail unknown(Throwable bug, Locale language) {
    String number = Trouble.number(bug);
    ProblemDetail problem =
        of(
            HttpStatusCode.valueOf(SERVER),
            "unknown",
            Texts.in(language, "shell.Trouble.unknown", number),
            language);
    problem.setProperty("number", number);
    return problem;
  }

  private static int known(HttpStatusCode status) {
    if (WITH_WORDS.contains(status.value())) {
      return status.value();
    }
    return status.is5xxServerError() ? SERVER : CLIENT;
  }
}
