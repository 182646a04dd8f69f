package nl.rekenschap.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's settings and its user tasks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CouncilSettings.class, DisclosureSettings.class})
class CouncilSetup {

  @Bean
  TaskCatalogue councilTasks(CouncilSettings settings, BusinessClock clock) {
    return new TaskCatalogue() {
      @Override
      public List<CouncilTask> tasks() {
        return List.of(CouncilTask.values());
      }

      @Override
      public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
        return task instanceof CouncilTask ours
            ? Optional.of(settings.dueOn(ours, ReportFile.yearOf(caseId), clock.today()))
            : Optional.empty();
      }
    };
  }
}
