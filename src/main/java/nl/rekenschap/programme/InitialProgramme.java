package nl.rekenschap.programme;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Gives an empty database its first programme. Runs before whatever builds on a programme. */
@Component
@Order(InitialProgramme.EARLY)
@EnableConfigurationProperties(ProgrammeSettings.class)
class InitialProgramme implements ApplicationRunner {

  static final int EARLY = -100;
  private static final Logger LOG = LoggerFactory.getLogger(InitialProgramme.class);

  private final ProgrammeSettings settings;
  private final ProgrammeStore store;
  private final PlanImport planImport;
  private final ResourceLoader resources;

  InitialProgramme(
      ProgrammeSettings settings,
      ProgrammeStore store,
      PlanImport planImport,
      ResourceLoader resources) {
    this.settings = settings;
    this.store = store;
    this.planImport = planImport;
    this.resources = resources;
  }

  /**
   * @throws IllegalStateException when the file is refused: the product must not start without its
   *     programme unnoticed
   */
  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (settings.initial().isBlank() || !store.all().isEmpty()) {
      return;
    }
    Resource file = resources.getResource(settings.initial());
    String name = String.valueOf(file.getFilename());
    switch (planImport.take(name, file.getContentAsByteArray())) {
      case ImportResult.Imported imported ->
          LOG.info("programme {} taken in", imported.programme());
      case ImportResult.Replaced same -> LOG.info("programme {} taken in", same.programme());
      case ImportResult.Unchanged same -> LOG.info("programme {} was there", same.programme());
      case ImportResult.Rejected rejected ->
          throw new IllegalStateException(name + "\n" + PlanImport.sentences(rejected));
    }
  }
}
