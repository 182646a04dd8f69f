package nl.rekenschap.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecurringTextsTest {

  private final RecurringTexts texts = new RecurringTexts();

  @Test
  void theSameBytesGiveTheSameObject() {
    assertThat(text("bijeenkomsten")).isEqualTo("bijeenkomsten").isSameAs(text("bijeenkomsten"));
    assertThat(text("één school")).isEqualTo("één school").isSameAs(text("één school"));
    assertThat(text("")).isEmpty();
  }

  @Test
  void manyTextsInWhateverOrderKeepEachTheirOwn() {
    Random random = new Random(5);
    Map<String, String> first = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String asked = "s" + random.nextInt(3_000);
      String given = text(asked);
      assertThat(given).isEqualTo(asked).isSameAs(first.computeIfAbsent(asked, it -> given));
    }
    assertThat(first).hasSizeGreaterThan(2_900);
  }

  /** From the middle of a row, as they come. */
  private String text(String asked) {
    byte[] bytes = asked.getBytes(StandardCharsets.UTF_8);
    byte[] row = ("abc" + asked + "xyz").getBytes(StandardCharsets.UTF_8);
    return texts.text(row, 3, bytes.length);
  }
}
