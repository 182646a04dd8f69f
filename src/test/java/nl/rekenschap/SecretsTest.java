package nl.rekenschap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Secrets come from the environment or from files, and none stands in what is delivered. */
class SecretsTest {

  @TempDir private Path folder;

  /** Settings whose value nobody else may know. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?im)^\\s*-?\\s*([\\w.\\[\\]-]*(?:password|secret|token|api-?key|private-?key|credential)[\\w.-]*)\\s*[:=]["
              + " \\t]*(\\S.*)$");

  private static final Pattern WRITTEN_OUT =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE"
              + " KEY-----|AKIA[0-9A-Z]{16}|ghp_\\w{36}|jdbc:\\S+password=\\w|://[^/\\s:@$]+:[^/\\s:@$]+@");

  @Test
  void no_secret_stands_in_what_is_delivered() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> files = delivered();
    for (Path file : files) {
      String text = Files.readString(file);
      Matcher written = WRITTEN_OUT.matcher(text);
      while (written.find()) {
        found.add(file + ": " + written.group());
      }
      if (file.toString().matches(".*\\.(properties|ya?ml|conf|env)|.*Dockerfile")
          && !file.toString().contains("vaadin-i18n")) {
        Matcher secret = SECRET.matcher(text);
        while (secret.find()) {
          // Asked of the environment, and without it there is no start.
          if (!secret.group(2).matches("\\$\\{\\w+:\\?.+}")) {
            found.add(file + ": " + secret.group(1));
          }
        }
      }
    }
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(found).isEmpty();
  }

  @Test
  void what_looks_like_a_secret_is_found() {
    assertThat(SECRET.matcher("spring.datasource.password=x").find()).isTrue();
    assertThat(SECRET.matcher("      POSTGRES_PASSWORD: rekenschap").find()).isTrue();
    assertThat(SECRET.matcher("rekenschap.access.secret-key=abc").find()).isTrue();
    assertThat(WRITTEN_OUT.matcher("postgres://jan:geheim@host").find()).isTrue();
  }

  @Test
  void each_file_in_the_folder_of_secrets_is_a_setting() throws IOException {
    Files.writeString(folder.resolve("spring.datasource.password"), "uit een bestand\n");
    Files.writeString(folder.resolve("rekenschap.access.secret-key"), "sleutel");

    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Empty.class)
            .web(WebApplicationType.NONE)
            .run("--REKENSCHAP_SECRETS=" + folder + "/")) {
      assertThat(context.getEnvironment().getProperty("spring.datasource.password"))
          .isEqualTo("uit een bestand");
      assertThat(context.getEnvironment().getProperty("rekenschap.access.secret-key"))
          .isEqualTo("sleutel");
    }
  }

  /** Nothing but settings. */
  static class Empty {}

  private static List<Path> delivered() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String top : List.of("src/main/resources", "src/main/java", "tools", "frontend")) {
      try (Stream<Path> all = Files.walk(Path.of(top))) {
        all.filter(Files::isRegularFile)
            .filter(
                file ->
                    file.toString()
                        .matches(
                            ".*\\.(java|properties|ya?ml|xml|json|ts|js|css|html|sql|sh|letter)"))
            .filter(file -> !file.toString().contains("node"))
            .forEach(files::add);
      }
    }
    for (String file :
        List.of(
            "docker-compose.yml", "Dockerfile", "pom.xml", "run", "check", "backup", "restore")) {
      files.add(Path.of(file));
    }
    return files;
  }
}
