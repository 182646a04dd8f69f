package nl.rekenschap.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.rekenschap.access.TotpOfTests;

/**
 * Somebody's second step: the app that makes codes, and the recovery codes.
 *
 * @param codes each lets in once
 */
record Phone(int port, String person, byte[] secret, List<String> codes) {

  private static final Pattern RECOVERY = Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4}){5}");

  /** Somebody who is half way in, with a session of one's own. */
  record HalfWay(Visit visit, String token) {
    Answer code(String code) throws IOException {
      return visit.send("POST /login/code", form("code=" + code, token), Visit.FORM);
    }
  }

  /** Sets the second step of that person, who has none yet. */
  static Phone of(int port, String person) throws IOException {
    Visit visit = Visit.of(port, person);
    Answer own = visit.get("/access/login");
    byte[] secret = TotpOfTests.secretOn(own.body());
    Answer set =
        visit.send(
            "POST /access/login/second-step",
            form("present=demo&code=" + TotpOfTests.code(secret), hidden(own)),
            Visit.FORM);
    List<String> codes = RECOVERY.matcher(set.body()).results().map(MatchResult::group).toList();
    assertThat(codes).as(set.body()).hasSize(10);
    return new Phone(port, person, secret, codes);
  }

  /** What the app shows now. */
  String code() {
    return TotpOfTests.code(secret);
  }

  HalfWay halfWay() throws IOException {
    Visit visit = Visit.halfWay(port, person);
    return new HalfWay(visit, hidden(visit.get("/login/code")));
  }

  static boolean isIn(Answer answer) {
    return answer.status() == 302 && !answer.one("Location").orElse("").contains("login");
  }

  private static String hidden(Answer page) {
    return page.found("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  }

  private static byte[] form(String fields, String token) {
    return (fields + "&_csrf=" + Visit.encoded(token)).getBytes(StandardCharsets.US_ASCII);
  }
}
