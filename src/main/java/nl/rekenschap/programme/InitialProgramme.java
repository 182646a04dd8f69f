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

/**
 * Gives an empty database its first programme, and a later release's reading of it. Runs before
 * whatever builds on a programme.
 */
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
   * @throws IllegalStateException when the file is refused and there is no programme: the product
   *     must not start without one unnoticed
   */
  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (settings.initial().isBlank()) {
      return;
    }
    Resource file = resources.getResource(settings.initial());
    String name = String.valueOf(file.getFilename());
    switch (planImport.takeAtStart(name, file.getContentAsByteArray())) {
      case ImportResult.Imported imported ->
          LOG.info("programme {} taken in", imported.programme());
      case ImportResult.Replaced same -> LOG.info("programme {} renewed", same.programme());
      case ImportResult.Unchanged same -> LOG.info("programme {} was there", same.programme());
      case ImportResult.Rejected rejected -> refuse(name + "\n" + PlanImport.sentences(rejected));
    }
  }

  /** With a programme present the product goes on with that one. */
  private void refuse(String why) {
    if (store.all().isEmpty()) {
      throw new IllegalStateException(why);
    }
    LOG.warn("programme not renewed: {}", why);
  }
}
