package nl.rekenschap.rehearsal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the practice people write: data, not screen texts, so it stands in a file of its own. */
@Component
@Profile("demo")
class PracticeTexts {

  private final Properties texts = new Properties();

  PracticeTexts() {
    try (Reader file =
        new InputStreamReader(
            new ClassPathResource("rehearsal/practice.properties").getInputStream(),
            StandardCharsets.UTF_8)) {
      texts.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    String text = texts.getProperty(name);
    if (text == null) {
      throw new IllegalStateException("no practice text " + name);
    }
    return text;
  }
}
