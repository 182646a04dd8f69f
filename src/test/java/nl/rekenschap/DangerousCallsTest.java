package nl.rekenschap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Texts that something else reads as a language (SQL, scripts, expressions, formats, names of
 * algorithms, lines of a log) are the product's own, by its sources. {@link DangerousClassesTest}
 * has what can be told by class.
 */
class DangerousCallsTest {

  private static final Path BROWSER = Path.of("frontend");
  private static final Path TEMPLATES = Path.of("src/main/resources");

  private static final Sources SOURCES = Sources.read();
  private static final ConstantText CONSTANT = new ConstantText(SOURCES);

  /** Joined of more than constants; why that is none of a sender's words. */
  private static final Map<String, String> JOINED_SQL =
      Map.of(
          "award.ApplicationStore", "its own FOR UPDATE or nothing, by a method of two overloads",
          "programme.ProgrammeStore", "its texts are asked by its neighbour, with constants",
          "programme.ProgrammeStoreRows", "as many question marks as there are values",
          "workflow.LabelStore", "the name of a field, which is an enum",
          "workflow.OpenTasks", "the engine's name of its own table",
          "workflow.WorkListStore", "WorkListSql joins constants by enums; see WorkListRoomIT");

  private static final Map<String, String> JOINED_EXPRESSIONS =
      Map.of(
          "access.AccessSetup", "matches a request, no text",
          "access.KeyDoor", "matches a request and a hash, no text",
          "access.OidcEnd", "matches a request, no text",
          "access.Unserved", "matches a request, no text",
          "council.Mentions", "a number, quoted",
          "kernel.PersonalData", "an enum's own, given to its constructor",
          "workflow.operations.FailureCause", "an enum's own, given to its constructor");

  private static final Map<String, String> JOINED_FORMATS =
      Map.of("database.Grants", "each of a list of constants, in a loop");

  /** SHA-1 is in none of it; TOTP's HMAC (RFC 6238) is made in its own class only. */
  private static final Set<String> ALGORITHMS =
      Set.of("\"SHA-256\"", "\"HmacSHA256\"", "\"AES/GCM/NoPadding\"");

  /** It names passwords as the list that it reads does, and protects nothing by it. */
  private static final String LEAKED_PASSWORDS = "access.LeakedPasswords";

  private static final String ONE_TIME_CODES = "access.Totp";

  @Test
  void sql_is_joined_of_constants_only() {
    assertThat(
            notConstant(
                call ->
                    called(call).equals("sql")
                        && call.getMethodSelect() instanceof MemberSelectTree
                        && call.getArguments().size() == 1))
        .isEqualTo(JOINED_SQL.keySet());
  }

  @Test
  void scripts_for_the_browser_are_constants() {
    assertThat(
            notConstant(
                call ->
                    Set.of("executeJs", "executeJavaScript", "addJsInitializer")
                        .contains(called(call))))
        .isEmpty();
  }

  @Test
  void expressions_for_texts_are_constants() {
    assertThat(
            notConstant(
                call ->
                    call.getMethodSelect().toString().equals("Pattern.compile")
                        || (Set.of("matches", "split").contains(called(call))
                                    && call.getArguments().size() == 1
                                || Set.of("replaceAll", "replaceFirst").contains(called(call))
                                    && call.getArguments().size() == 2)
                            && isText(call.getArguments().getFirst())))
        .isEqualTo(JOINED_EXPRESSIONS.keySet());
  }

  @Test
  void formats_are_constants() {
    Set<String> found =
        SOURCES
            .all(
                MethodInvocationTree.class,
                call ->
                    called(call).equals("formatted")
                        || call.getMethodSelect().toString().equals("String.format"))
            .stream()
            .filter(path -> !CONSTANT.is(path, format((MethodInvocationTree) path.getLeaf())))
            .map(path -> Sources.name(path.getCompilationUnit()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isSubsetOf(JOINED_FORMATS.keySet());
  }

  private static ExpressionTree format(MethodInvocationTree call) {
    return called(call).equals("formatted")
        ? ((MemberSelectTree) call.getMethodSelect()).getExpression()
        : call.getArguments().getFirst();
  }

  @Test
  void only_named_algorithms_are_used() {
    List<TreePath> asked =
        SOURCES.all(
            MethodInvocationTree.class,
            call ->
                call.getMethodSelect()
                    .toString()
                    .matches(
                        "(MessageDigest|Mac|Cipher|Signature|KeyGenerator|KeyPairGenerator"
                            + "|SecretKeyFactory|KeyFactory|SecureRandom|SSLContext).getInstance"));

    assertThat(asked).isNotEmpty();
    assertThat(asked)
        .allSatisfy(
            path ->
                assertThat(((MethodInvocationTree) path.getLeaf()).getArguments().toString())
                    .as(Sources.place(path))
                    .matches(
                        algorithm ->
                            ALGORITHMS.contains(algorithm)
                                || algorithm.equals("\"HmacSHA1\"")
                                    && Sources.name(path.getCompilationUnit())
                                        .equals(ONE_TIME_CODES)
                                || algorithm.equals("\"SHA-1\"")
                                    && Sources.name(path.getCompilationUnit())
                                        .equals(LEAKED_PASSWORDS)));
  }

  @Test
  void markup_for_the_browser_is_ours() throws IOException {
    assertThat(places(NewClassTree.class, made -> made.getIdentifier().toString().equals("Html")))
        .as("a chart that is drawn of numbers, see SvgTest")
        .containsExactly("council.ui.ChartPanel");
    assertThat(
            places(
                MethodInvocationTree.class,
                call ->
                    call.getArguments()
                            .toString()
                            .matches("\"(inner|outer)HTML\".*|\"on[a-z]+\", .*")
                        && Set.of("setProperty", "setAttribute").contains(called(call))))
        .isEmpty();
    assertThat(containing(TEMPLATES, ".html", "th:utext", "th:inline=\"javascript", "[("))
        .isEmpty();
  }

  @Test
  void logs_are_told_no_secrets() {
    List<TreePath> said =
        SOURCES.all(
            MethodInvocationTree.class,
            call ->
                call.getMethodSelect()
                    .toString()
                    .matches("(LOG|SECURITY)\\.(trace|debug|info|warn|error)|SecurityLog\\.\\w+"));

    assertThat(said).isNotEmpty();
    assertThat(said)
        .allSatisfy(
            path ->
                assertThat(named(path))
                    .as(Sources.place(path))
                    .noneMatch(
                        name ->
                            name.matches(
                                "(?i).*(password|secret|token|passcode|credential|privateKey).*")));
  }

  /** Names within a call: what is read there, not what its constant words say. */
  private static List<String> named(TreePath call) {
    return Stream.concat(
            Sources.all(call, IdentifierTree.class, i -> true).stream()
                .map(i -> ((IdentifierTree) i.getLeaf()).getName().toString()),
            Sources.all(call, MemberSelectTree.class, m -> true).stream()
                .map(m -> ((MemberSelectTree) m.getLeaf()).getIdentifier().toString()))
        .toList();
  }

  @Test
  void our_scripts_keep_to_safe_ways() throws IOException {
    assertThat(
            containing(
                BROWSER,
                ".ts",
                "innerHTML",
                "outerHTML",
                "insertAdjacentHTML",
                "unsafeHTML",
                "document.write",
                "eval(",
                "new Function",
                "__proto__",
                "postMessage",
                "document.cookie"))
        .isEmpty();
  }

  @Test
  void the_browser_stores_a_switch_only() throws IOException {
    assertThat(containing(BROWSER, ".ts", "sessionStorage", "indexedDB")).isEmpty();
    assertThat(containing(BROWSER, ".ts", "localStorage")).containsExactly("work-list.ts");
    assertThat(Files.readString(BROWSER.resolve("components/work-list.ts")).split("localStorage"))
        .as("whether single keys work is read once and written once")
        .hasSize(3);
    assertThat(
            places(
                LiteralTree.class,
                text -> String.valueOf(text.getValue()).matches("(?s).*(local|session)Storage.*")))
        .isEmpty();
  }

  private static Set<String> containing(Path folder, String ending, String... words)
      throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      Set<String> found = new TreeSet<>();
      // What the framework lays there at a build is not ours, and is not always there.
      Path notOurs = folder.resolve("generated");
      for (Path file :
          all.filter(path -> path.toString().endsWith(ending) && !path.startsWith(notOurs))
              .toList()) {
        String text = Files.readString(file);
        if (Stream.of(words).anyMatch(text::contains)) {
          found.add(String.valueOf(file.getFileName()));
        }
      }
      return found;
    }
  }

  /** Classes that hand something else than a constant to such a call, as its first argument. */
  private static Set<String> notConstant(Predicate<MethodInvocationTree> calls) {
    List<TreePath> all = SOURCES.all(MethodInvocationTree.class, calls);
    assertThat(all).as("calls of that kind").isNotEmpty();
    return all.stream()
        .filter(
            path ->
                !CONSTANT.is(
                    path, ((MethodInvocationTree) path.getLeaf()).getArguments().getFirst()))
        .map(path -> Sources.name(path.getCompilationUnit()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T extends Tree> Set<String> places(Class<T> sort, Predicate<T> wanted) {
    return SOURCES.all(sort, wanted).stream()
        .map(path -> Sources.name(path.getCompilationUnit()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isText(ExpressionTree argument) {
    return !(argument instanceof LambdaExpressionTree)
        && !(argument instanceof MemberReferenceTree);
  }

  private static String called(MethodInvocationTree call) {
    return ConstantText.called(call);
  }
}
