package nl.rekenschap.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;

/**
 * A reading is written in a transaction of its own, so nobody may write one while another is open:
 * as many readers at once as there are connections would wait for each other.
 */
@AnalyzeClasses(packages = "nl.rekenschap", importOptions = ImportOption.DoNotIncludeTests.class)
class ReadingsRulesTest {

  private static final Set<String> READERS = Set.of("content", "open", "opened");

  @ArchTest
  static void nobody_says_what_is_read_within_a_transaction(JavaClasses all) {
    Set<JavaCodeUnit> saying = new HashSet<>();
    Deque<JavaCodeUnit> next = new ArrayDeque<>();
    for (Class<?> room : List.of(Readings.class, Dossier.class)) {
      JavaClass service = all.get(room);
      service.getMethods().stream()
          .filter(method -> READERS.contains(method.getName()))
          .forEach(next::add);
    }
    while (!next.isEmpty()) {
      JavaCodeUnit one = next.pop();
      if (saying.add(one)) {
        one.getAccessesToSelf().stream().map(access -> access.getOrigin()).forEach(next::add);
      }
    }

    assertThat(saying).hasSizeGreaterThan(10);
    assertThat(saying)
        .filteredOn(unit -> !unit.getOwner().isEquivalentTo(Readings.class))
        .allSatisfy(
            unit -> {
              assertThat(unit.isAnnotatedWith(Transactional.class))
                  .as(unit.getFullName())
                  .isFalse();
              assertThat(unit.getOwner().isAnnotatedWith(Transactional.class))
                  .as(unit.getOwner().getName())
                  .isFalse();
            });
  }
}
