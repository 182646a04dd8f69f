package nl.rekenschap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** The borders of the house. */
@AnalyzeClasses(packages = "nl.rekenschap", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

  @ArchTest
  static void each_room_knows_only_whom_it_declares(JavaClasses ignored) {
    ApplicationModules.of(Rekenschap.class).verify();
  }

  @ArchTest
  static final ArchRule only_workflow_imports_the_engine =
      noClasses()
          .that()
          .resideOutsideOfPackages("nl.rekenschap.workflow", "nl.rekenschap.workflow.operations")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.camunda..")
          .because("the day the engine is replaced, one room changes");

  @ArchTest
  static final ArchRule only_letter_makes_paper =
      noClasses()
          .that()
          .resideOutsideOfPackage("nl.rekenschap.letter")
          .and()
          .doNotHaveFullyQualifiedName("nl.rekenschap.upload.PdfInspector")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..")
          .because(
              "what can be read by everybody and kept for long is held in one place; the door for"
                  + " files only reads");

  @ArchTest
  static final ArchRule screens_live_in_ui =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..ui..",
              "nl.rekenschap.shell..",
              "nl.rekenschap.dossier.timeline",
              "nl.rekenschap.recovery.section",
              "nl.rekenschap.objection.section",
              "nl.rekenschap.reporting.changes",
              "nl.rekenschap.terms.clock",
              "nl.rekenschap.payment.file",
              "nl.rekenschap.hearing.heard",
              "nl.rekenschap.amendment.changes",
              "nl.rekenschap.award.agreed",
              "nl.rekenschap.retention.kept")
          .and()
          .doNotHaveSimpleName("AccessSetup")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.vaadin..")
          .because("rules must hold without a screen (AccessSetup hands the login to Vaadin)");

  @ArchTest
  static final ArchRule the_frame_is_for_screens =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..ui..",
              "..api..",
              "nl.rekenschap.shell..",
              "nl.rekenschap.dossier.timeline",
              "nl.rekenschap.recovery.section",
              "nl.rekenschap.objection.section",
              "nl.rekenschap.reporting.changes",
              "nl.rekenschap.terms.clock",
              "nl.rekenschap.payment.file",
              "nl.rekenschap.hearing.heard",
              "nl.rekenschap.amendment.changes",
              "nl.rekenschap.award.agreed",
              "nl.rekenschap.retention.kept")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("nl.rekenschap.shell..")
          .because("only what faces people or programs has words");

  @ArchTest
  static final ArchRule each_field_for_sentences_warns_of_personal_data =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("nl.rekenschap.shell.LongText")
          .should()
          .callConstructor(TextArea.class)
          .orShould()
          .callConstructor(TextArea.class, String.class)
          .because("what tells who a child is, is typed sooner than it is taken out again");

  @ArchTest
  static final ArchRule sql_lives_in_stores =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Store")
          .and()
          .haveSimpleNameNotEndingWith("StoreRows")
          .and()
          .resideOutsideOfPackage("nl.rekenschap.database")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(JdbcClient.class)
          .because("one store a room, no query crosses a schema");

  @ArchTest
  static final ArchRule services_say_who_may =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Service.class)
          .and()
          .arePublic()
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class)
          .orShould()
          .beAnnotatedWith(ForRooms.class)
          .orShould()
          .beAnnotatedWith(EventListener.class)
          .because("the default is deny");

  @ArchTest
  static final ArchRule views_say_who_may =
      classes()
          .that()
          .areAnnotatedWith(Route.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class)
          .orShould()
          .beAnnotatedWith(AnonymousAllowed.class);

  @ArchTest
  static final ArchRule screens_do_not_call_what_asks_nobody_who_they_are =
      noClasses()
          .that(
              are(
                  resideInAnyPackage("..ui..", "..api..", "nl.rekenschap.shell..")
                      .or(
                          describe(
                              "web addresses",
                              c ->
                                  c.isAnnotatedWith(RestController.class)
                                      || c.isAnnotatedWith(Controller.class)))))
          .should()
          .callMethodWhere(
              describe(
                  "the method is for rooms",
                  call -> call.getTarget() instanceof AccessTarget target && isForRooms(target)));

  @ArchTest
  static final ArchRule time_is_the_business_clocks =
      noClasses()
          .that()
          .resideOutsideOfPackages("nl.rekenschap.kernel", "nl.rekenschap.rehearsal..")
          .and()
          .doNotHaveFullyQualifiedName("nl.rekenschap.workflow.EngineSetup$Timers")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule only_the_rehearsal_acts_as_somebody =
      noClasses()
          .that()
          .resideOutsideOfPackages("nl.rekenschap.rehearsal..", "nl.rekenschap.access")
          .should()
          .callMethodWhere(
              describe(
                  "Access.actingAs",
                  call ->
                      call.getTarget().getOwner().isEquivalentTo(Access.class)
                          && call.getTarget().getName().equals("actingAs")));

  @ArchTest
  static final ArchRule no_room_is_called_after_nothing =
      noClasses().should().resideInAnyPackage("..common..", "..util..", "..utils..", "..misc..");

  @ArchTest
  static final ArchRule a_report_says_whose =
      noClasses()
          .should()
          .haveSimpleName("Report")
          .because("the provider's or the council's? (glossary)");

  @ArchTest
  static void every_package_of_a_room_is_null_marked(JavaClasses all) {
    assertThat(
            all.stream()
                .filter(c -> !c.getPackageName().equals("nl.rekenschap"))
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(p -> p.getName()))
        .isEmpty();
  }

  @ArchTest
  static void steps_of_diagrams_are_public(JavaClasses all) {
    assertThat(
            all.stream()
                .filter(c -> c.getSimpleName().endsWith("Steps"))
                .filter(c -> !c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> c.isAnnotatedWith("nl.rekenschap.workflow.DiagramSteps"))
                .map(JavaClass::getName))
        .isEmpty();
  }

  private static boolean isForRooms(AccessTarget target) {
    return target instanceof AccessTarget.MethodCallTarget method
        && method.resolveMember().filter(m -> m.isAnnotatedWith(ForRooms.class)).isPresent();
  }
}
