package nl.rekenschap.determination;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Letters on paper: plain HTML. What people typed is text in it, never markup. */
@Component
class LetterPaper {

  private final SpringTemplateEngine templates = new SpringTemplateEngine();

  LetterPaper() {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("determination/letters/");
    files.setSuffix(".nl.html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(files);
  }

  /** The letter, filled; a part whose value is absent is left out. */
  byte[] fill(String letter, Map<String, Object> values) {
    return templates
        .process(letter, new Context(Locale.of("nl"), values))
        .getBytes(StandardCharsets.UTF_8);
  }
}
