package nl.rekenschap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.page.Push;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;

/**
 * What can do harm is not used, or in one place that is named here with its reason; by the compiled
 * classes. {@link DangerousCallsTest} has what can only be told by the sources.
 */
@AnalyzeClasses(packages = "nl.rekenschap", importOptions = ImportOption.DoNotIncludeTests.class)
class DangerousClassesTest {

  @ArchTest
  static final ArchRule only_the_own_database_is_started_as_a_program =
      noClasses()
          .that()
          .resideOutsideOfPackage("nl.rekenschap.database")
          .should()
          .dependOnClassesThat(named("java.lang.ProcessBuilder", "java.lang.Process"))
          .orShould()
          .callMethodWhere(to("java.lang.Runtime", "exec", "load", "loadLibrary"));

  @ArchTest
  static final ArchRule nothing_evaluates_code =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "javax.script..",
                  "javax.tools..",
                  "jdk.jshell..",
                  "org.springframework.expression..",
                  "org.camunda.bpm.engine.impl.scripting..",
                  "groovy..",
                  "org.mozilla.javascript..",
                  "ognl..",
                  "org.mvel2.."))
          .orShould()
          .callMethodWhere(to("java.lang.invoke.MethodHandles$Lookup", "defineClass"));

  @ArchTest
  static final ArchRule no_object_is_read_from_a_stream =
      noClasses()
          .should()
          .dependOnClassesThat(
              named(
                  "java.io.ObjectInputStream",
                  "java.beans.XMLDecoder",
                  "org.springframework.util.SerializationUtils",
                  "com.fasterxml.jackson.databind.jsontype.PolymorphicTypeValidator"))
          .orShould()
          .callMethodWhere(
              to("tools.jackson.databind.json.JsonMapper$Builder", "activateDefaultTyping"));

  /** The diagrams' allow list and one's own classes are reached without names. */
  @ArchTest
  static final ArchRule nothing_is_looked_up_by_a_name_from_outside =
      noClasses()
          .should()
          .dependOnClassesThat(resideInAnyPackage("javax.naming..", "java.rmi.."))
          .orShould()
          .callMethodWhere(to("java.lang.Class", "forName"))
          .orShould()
          .callMethodWhere(to("java.lang.ClassLoader", "loadClass"));

  @ArchTest
  static final ArchRule nothing_reaches_past_the_language =
      noClasses()
          .should()
          .dependOnClassesThat(named("sun.misc.Unsafe", "jdk.internal.misc.Unsafe"))
          .orShould()
          .dependOnClassesThat(resideInAnyPackage("java.lang.foreign.."))
          .orShould()
          .callMethodWhere(to("java.lang.System", "load", "loadLibrary"))
          .orShould()
          .callMethodWhere(
              to("java.lang.reflect.AccessibleObject", "setAccessible", "trySetAccessible"));

  /** Both refuse a document type; see HostileFileTest and HostileUploadTest. */
  private static final Set<String> XML_READERS =
      Set.of("nl.rekenschap.workbook.Xml", "nl.rekenschap.upload.XmlWatch");

  /** They read what this product wrote: pages of letters and pictures in them. */
  private static final Set<String> OWN_XML = Set.of("nl.rekenschap.letter.PaperXml");

  @ArchTest
  static final ArchRule xml_is_read_by_the_hardened_readers_only =
      noClasses()
          .that(notOneOf(XML_READERS))
          .and(notOneOf(OWN_XML))
          .should()
          .dependOnClassesThat(
              named(
                  "javax.xml.stream.XMLInputFactory",
                  "com.fasterxml.aalto.stax.InputFactoryImpl",
                  "com.ctc.wstx.stax.WstxInputFactory",
                  "javax.xml.parsers.DocumentBuilderFactory",
                  "javax.xml.parsers.SAXParserFactory",
                  "javax.xml.transform.TransformerFactory",
                  "javax.xml.validation.SchemaFactory",
                  "javax.xml.xpath.XPathFactory",
                  "org.xml.sax.XMLReader",
                  "tools.jackson.dataformat.xml.XmlMapper"));

  /** The scanner's address is a setting. */
  private static final Set<String> CALLERS = Set.of("nl.rekenschap.upload.Clamd");

  @ArchTest
  static final ArchRule nothing_calls_an_address_that_somebody_gave =
      noClasses()
          .that(notOneOf(CALLERS))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.net.http..",
                  "org.apache.hc..",
                  "org.springframework.web.client..",
                  "org.springframework.http.client..",
                  "org.springframework.web.reactive.function.client.."))
          .orShould()
          .dependOnClassesThat(
              named(
                  "java.net.URLConnection",
                  "java.net.HttpURLConnection",
                  "java.net.Socket",
                  "java.nio.channels.SocketChannel"))
          .orShould()
          .callMethodWhere(to("java.net.URL", "openStream", "openConnection", "getContent"));

  @ArchTest
  static final ArchRule chance_is_unguessable =
      noClasses()
          .should()
          .dependOnClassesThat(
              named(
                  "java.util.Random",
                  "java.util.SplittableRandom",
                  "java.util.concurrent.ThreadLocalRandom",
                  "org.springframework.util.AlternativeJdkIdGenerator"))
          .orShould()
          .callMethodWhere(to("java.lang.Math", "random"))
          .because("a number that can be guessed is taken for one that cannot, sooner or later");

  @ArchTest
  static final ArchRule no_old_hashes =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "MD5 or SHA-1 of a library",
                  (JavaCall<?> call) ->
                      call.getName().matches("(?i)(md5|sha1).*")
                          && call.getTargetOwner().getName().endsWith("DigestUtils")));

  @ArchTest
  static final ArchRule no_certificate_is_trusted_unseen =
      noClasses()
          .should()
          .dependOnClassesThat(
              named(
                  "javax.net.ssl.X509TrustManager",
                  "javax.net.ssl.X509ExtendedTrustManager",
                  "javax.net.ssl.TrustManager",
                  "javax.net.ssl.HostnameVerifier",
                  "javax.net.ssl.SSLContext"));

  @ArchTest
  static void no_setting_of_ours_trusts_every_certificate(
      com.tngtech.archunit.core.domain.JavaClasses ignored) throws IOException {
    for (String file : Set.of("/application.properties", "/application-demo.properties")) {
      Properties settings = new Properties();
      try (InputStream in = DangerousClassesTest.class.getResourceAsStream(file)) {
        settings.load(in);
      }
      assertThat(settings.stringPropertyNames())
          .noneMatch(name -> name.endsWith("ssl.trust") || name.contains("checkserveridentity"));
    }
  }

  @ArchTest
  static final ArchRule screens_open_no_socket =
      noClasses()
          .should()
          .beAnnotatedWith(Push.class)
          .orShould()
          .dependOnClassesThat(
              resideInAnyPackage("jakarta.websocket..", "org.springframework.web.socket.."))
          .because("a socket would need its own check of where it comes from (ASVS 4.4.2)");

  /**
   * Who makes paths, and of what: settings, words of who types a command on the machine itself,
   * names of our own, or temporary names of the JDK.
   */
  private static final Set<String> FILES =
      Set.of(
          "nl.rekenschap.access.LeakedPasswords",
          "nl.rekenschap.access.SecretKeys",
          "nl.rekenschap.database.BackupCommands",
          "nl.rekenschap.database.BackupSheet",
          "nl.rekenschap.database.BaseBackup",
          "nl.rekenschap.database.DataFolder",
          "nl.rekenschap.database.Entrance",
          "nl.rekenschap.database.PrivateFiles",
          "nl.rekenschap.database.Recovery",
          "nl.rekenschap.database.Restore",
          "nl.rekenschap.database.WalArchive",
          "nl.rekenschap.dossier.SealFiles",
          "nl.rekenschap.dossier.proof.Verify",
          "nl.rekenschap.upload.Quarantine",
          "nl.rekenschap.upload.UploadSetup",
          "nl.rekenschap.workbook.Workbook",
          "nl.rekenschap.workbook.ui.WorkbookView");

  @ArchTest
  static final ArchRule files_are_named_by_us =
      noClasses()
          .that(notOneOf(FILES))
          .should()
          .callMethodWhere(to("java.nio.file.Path", "of", "resolve", "resolveSibling"))
          .orShould()
          .callMethodWhere(to("java.nio.file.Paths", "get"))
          .orShould()
          .callMethodWhere(to("java.nio.file.Files", "createTempFile", "createTempDirectory"))
          .orShould()
          .dependOnClassesThat(
              named("java.io.File", "java.io.FileOutputStream", "java.io.FileInputStream"));

  /** A setting for one statement, and whether the engine's tables are there; both constants. */
  private static final Set<String> BARE_STATEMENTS =
      Set.of("nl.rekenschap.reporting.YearsStore", "nl.rekenschap.workflow.EngineTables");

  @ArchTest
  static final ArchRule statements_without_parameters_are_the_database_rooms =
      noClasses()
          .that(notOneOf(BARE_STATEMENTS))
          .and()
          .resideOutsideOfPackage("nl.rekenschap.database")
          .should()
          .callMethodWhere(to("java.sql.Statement", "execute", "executeQuery", "executeUpdate"))
          .orShould()
          .callMethodWhere(to("java.sql.Connection", "prepareStatement", "prepareCall"))
          .because("stores ask by JdbcClient, of which DangerousCallsTest reads the words");

  private static DescribedPredicate<JavaClass> named(String... names) {
    Set<String> wanted = Set.of(names);
    return describe(String.join(", ", names), c -> wanted.contains(c.getName()));
  }

  private static DescribedPredicate<JavaClass> notOneOf(Set<String> names) {
    return describe(
        "other than " + names,
        c ->
            names.stream()
                .noneMatch(n -> c.getName().equals(n) || c.getName().startsWith(n + "$")));
  }

  private static DescribedPredicate<JavaCall<?>> to(String owner, String... methods) {
    Set<String> wanted = Set.of(methods);
    return describe(
        owner + "." + wanted,
        call ->
            call.getTargetOwner().isAssignableTo(owner)
                && wanted.contains(((JavaAccess<?>) call).getName()));
  }
}
