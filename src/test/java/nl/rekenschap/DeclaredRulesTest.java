package nl.rekenschap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.access.ForRooms;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whatever somebody can set in motion says who may: each method of a service, each screen, each
 * file that goes out or comes in. Web addresses are walked by AddressRulesRoomIT, as nobody.
 */
@AnalyzeClasses(packages = "nl.rekenschap", importOptions = ImportOption.DoNotIncludeTests.class)
class DeclaredRulesTest {

  /** Screens that are shown to nobody in particular, each with what it shows. */
  private static final Set<String> SHOWN_TO_ALL =
      Set.of(
          "nl.rekenschap.access.ui.LoginView", // the form to log in
          "nl.rekenschap.shell.AwayView", // that the session has ended
          "nl.rekenschap.provider.ui.InviteView", // the form of who has an invitation's link
          "nl.rekenschap.shell.MainLayout", // the frame; its menu asks each screen's rule
          "nl.rekenschap.shell.NotFoundPage", // that there is no such page
          "nl.rekenschap.shell.ErrorPage"); // that something went wrong, with a number

  /** The way in: whoever stands there is nobody yet, and each step looks at that itself. */
  private static final Set<String> BEFORE_LOGIN = Set.of("nl.rekenschap.access.SecondStepPages");

  /** Beans without rules that anyone may ask: which ways in there are. */
  private static final Set<String> ASKED_FREELY = Set.of("nl.rekenschap.access.OidcDoors");

  /** Screens and addresses from which a file goes out; what is in it, a service gives. */
  private static final Set<String> FILES_OUT =
      Set.of(
          "agenda.ui.AgendaView",
          "dossier.timeline.DocumentLink",
          "dossier.ui.SealsView",
          "ledger.ui.BudgetView",
          "letter.ui.TemplateView",
          "payment.ui.BatchTable",
          "reporting.ui.BoardView",
          "retention.ui.ListView",
          "retention.ui.PersonFileView",
          "workbook.ui.WorkbookView");

  /** Screens by which a file comes in; what becomes of it, a service decides. */
  private static final Set<String> FILES_IN =
      Set.of("programme.ui.ImportView", "shell.FileBox", "workbook.ui.WorkbookView");

  @ArchTest
  static void each_method_of_a_service_declares_one_rule(JavaClasses all) {
    List<JavaMethod> methods =
        all.stream()
            .filter(c -> c.isAnnotatedWith(Service.class))
            .flatMap(c -> c.getMethods().stream())
            .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
            .toList();

    assertThat(methods).hasSizeGreaterThan(300);
    assertThat(methods.stream().filter(m -> !declaresOne(m)).map(JavaMethod::getFullName).toList())
        .as("methods without a rule, or with two that could contradict each other")
        .isEmpty();
  }

  /** What hears an event is set in motion by it, and may be for rooms besides. */
  private static boolean declaresOne(JavaMethod method) {
    long rules =
        Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class, ForRooms.class)
            .filter(method::isAnnotatedWith)
            .count();
    return rules == 1 || rules == 0 && method.isAnnotatedWith(EventListener.class);
  }

  @ArchTest
  static void each_screen_says_who_may_see_it(JavaClasses all) {
    List<JavaClass> screens =
        all.stream()
            .filter(
                c -> c.isAnnotatedWith(Route.class) || c.isAssignableTo(HasErrorParameter.class))
            .toList();

    assertThat(screens).hasSizeGreaterThan(40);
    assertThat(names(screens.stream().filter(c -> !saysWho(c)))).isEmpty();
    assertThat(names(all.stream().filter(c -> c.isAnnotatedWith(AnonymousAllowed.class))))
        .isEqualTo(SHOWN_TO_ALL);
  }

  private static boolean saysWho(JavaClass screen) {
    return Stream.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class)
            .filter(screen::isAnnotatedWith)
            .count()
        == 1;
  }

  @ArchTest
  static void screens_and_addresses_ask_only_what_declares_a_rule(JavaClasses all) {
    List<JavaMethodCall> asked =
        all.stream()
            .filter(DeclaredRulesTest::facesSomebody)
            .flatMap(c -> c.getMethodCallsFromSelf().stream())
            .filter(call -> isBean(call.getTargetOwner()) && !facesSomebody(call.getTargetOwner()))
            .toList();
    Set<String> wrong =
        asked.stream()
            .filter(call -> !BEFORE_LOGIN.contains(call.getOriginOwner().getName()))
            .filter(call -> !ASKED_FREELY.contains(call.getTargetOwner().getName()))
            .filter(call -> !declares(call))
            .map(call -> call.getOriginOwner().getName() + " > " + call.getTarget().getFullName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(asked).hasSizeGreaterThan(300);
    assertThat(wrong).isEmpty();
  }

  private static boolean facesSomebody(JavaClass c) {
    return c.getPackageName().matches(".*\\.(ui|api|shell|timeline|section)(\\..*)?")
        || c.isAnnotatedWith(Controller.class)
        || c.isAnnotatedWith(RestController.class);
  }

  private static boolean isBean(JavaClass c) {
    return c.isMetaAnnotatedWith(Component.class) || c.isAnnotatedWith(Component.class);
  }

  private static boolean declares(JavaMethodCall call) {
    MethodCallTarget target = call.getTarget();
    return target
        .resolveMember()
        .filter(m -> m.isAnnotatedWith(RolesAllowed.class) || m.isAnnotatedWith(PermitAll.class))
        .isPresent();
  }

  @ArchTest
  static final ArchRule what_happens_by_itself_is_set_in_motion_by_nobody =
      noMethods()
          .that()
          .areAnnotatedWith(EventListener.class)
          .or()
          .areAnnotatedWith(Scheduled.class)
          .should(
              ArchConditions.be(
                  describe(
                      "called by a screen or an address",
                      (JavaMethod m) ->
                          m.getCallsOfSelf().stream()
                              .anyMatch(call -> facesSomebody(call.getOriginOwner())))));

  @ArchTest
  static final ArchRule nothing_is_called_by_a_browsers_script =
      noMethods()
          .should()
          .beAnnotatedWith(ClientCallable.class)
          .because("such a method needs a rule of its own, which nobody would hold");

  @ArchTest
  static void files_go_out_and_come_in_where_that_is_said(JavaClasses all) {
    assertThat(callers(all, "DownloadHandler", name -> !name.equals("inline")))
        .isNotEmpty()
        .isSubsetOf(FILES_OUT);
    assertThat(callers(all, "Upload", "setUploadHandler"::equals))
        .isNotEmpty()
        .isSubsetOf(FILES_IN);
    assertThat(
            names(
                all.stream()
                    .filter(
                        c ->
                            c.getDirectDependenciesFromSelf().stream()
                                .anyMatch(
                                    d ->
                                        d.getTargetClass()
                                            .getSimpleName()
                                            .matches(
                                                "StreamResource|StreamReceiver|StreamVariable")))))
        .as("ways of older days")
        .isEmpty();
  }

  private static Set<String> callers(JavaClasses all, String owner, Predicate<String> method) {
    return all.stream()
        .flatMap(c -> c.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTargetOwner().getSimpleName().equals(owner))
        .filter(call -> method.test(call.getName()))
        .map(call -> call.getOriginOwner().getName().replaceAll("^nl\\.rekenschap\\.|\\$.*$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Stream<JavaClass> classes) {
    return classes.map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
  }
}
