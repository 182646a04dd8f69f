package nl.rekenschap.reporting.api;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How requests and answers of all addresses say the same things. */
final class Asked {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotent-Replayed";

  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
  private static final int UNREADABLE = 400;

  private Asked() {}

  /**
   * @throws Refused what does not exist, also for what cannot be an id
   */
  static PeriodId period(String id) {
    try {
      return new PeriodId(id);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  /**
   * The version that was read, from {@code If-Match}; {@code *} stands for whatever there is.
   *
   * @throws Unreadable when it is something else
   */
  static OptionalLong version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return OptionalLong.empty();
    }
    if (ifMatch.strip().equals("*")) {
      return OptionalLong.of(Long.MAX_VALUE);
    }
    Matcher matcher = VERSION.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw new Unreadable(UNREADABLE, "reporting.Asked.version");
    }
    return OptionalLong.of(Long.parseLong(matcher.group(1)));
  }

  /**
   * @throws Unreadable when there is no key
   */
  static String required(@Nullable String key) {
    return Optional.ofNullable(key)
        .orElseThrow(() -> new Unreadable(UNREADABLE, "reporting.Asked.key", IDEMPOTENCY_KEY));
  }

  static String etag(long version) {
    return '"' + Long.toString(version) + '"';
  }

  static ResponseEntity<String> answer(Calls.Answer answer) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    if (answer.location() != null) {
      headers.set(HttpHeaders.LOCATION, answer.location());
    }
    if (answer.etag() != null) {
      headers.setETag(answer.etag());
    }
    if (answer.replayed()) {
      headers.set(REPLAYED, "true");
    }
    return ResponseEntity.status(answer.status()).headers(headers).body(answer.body());
  }
}
