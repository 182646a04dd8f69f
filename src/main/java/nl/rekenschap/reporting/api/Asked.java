package nl.rekenschap.reporting.api;

import java.util.Optional;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How requests and answers of all addresses say the same things. */
public final class Asked {

  /** Header with the program's own number of a request. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  static final String REPLAYED = "Idempotent-Replayed";

  private static final int UNREADABLE = 400;

  private Asked() {}

  /**
   * @throws Refused what does not exist, also for what cannot be an id
   */
  public static PeriodId period(String id) {
    try {
      return new PeriodId(id);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  /**
   * @throws Unreadable when there is no key
   */
  static String required(@Nullable String key) {
    return Optional.ofNullable(key)
        .orElseThrow(() -> new Unreadable(UNREADABLE, "reporting.Asked.key", IDEMPOTENCY_KEY));
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
