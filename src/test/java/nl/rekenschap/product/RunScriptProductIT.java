package nl.rekenschap.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The script that starts the product, on a copy of this folder in which the jar is current. */
class RunScriptProductIT {

  private static final Path ROOT = Programs.folder("run-script");
  private static final Path CALLED_FROM = ROOT.resolve("elsewhere");

  @BeforeAll
  static void copy() throws Exception {
    Files.createDirectory(CALLED_FROM);
    Files.createDirectory(ROOT.resolve("tools"));
    Files.createDirectory(ROOT.resolve("target"));
    for (String script : new String[] {"run", "tools/env.sh"}) {
      Files.copy(Path.of(script), ROOT.resolve(script));
    }
    Files.copy(Path.of(Programs.jar()), ROOT.resolve("target/rekenschap.jar"));
    int done =
        new ProcessBuilder("bash", "-c", ". tools/env.sh; sources_sum > \"$STAMP\"")
            .directory(ROOT.toFile())
            .start()
            .waitFor();
    assertThat(done).isZero();
  }

  private static Product.Start run() {
    return new Product.Start("bash", "../run").in(CALLED_FROM);
  }

  @Test
  void starts_the_demonstration_with_the_arguments_it_is_given() throws IOException {
    try (Product product =
        run()
            .setting("JAVA_HOME", System.getProperty("java.home"))
            .with("--rekenschap.data=here")
            .start()
            .up()) {
      product.says("Oefenaccounts");

      assertThat(product.output()).contains("PostgreSQL runs in " + CALLED_FROM.resolve("here"));
      assertThat(product.troubles()).isEmpty();
      assertThat(product.output()).doesNotContain("bouwen");
      product.stop();
      assertThat(ROOT.resolve("target/app/classes.jsa")).isNotEmptyFile();
    }
  }

  @Test
  void says_in_one_line_that_there_is_no_jdk() {
    Refusal.of(run().setting("REKENSCHAP_JDKS", CALLED_FROM.toString()))
        .says("Installeer een JDK van versie 21 of nieuwer", "install a JDK 21 or newer.");
  }
}
