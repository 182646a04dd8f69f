package nl.rekenschap;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The product's sources as the compiler reads them, before it knows what names mean. */
final class Sources {

  private static final Path MAIN = Path.of("src/main/java");

  private final List<CompilationUnitTree> files;
  private final Map<String, List<CompilationUnitTree>> byPackage;
  private final Map<CompilationUnitTree, Map<Class<?>, List<TreePath>>> kept = new HashMap<>();

  private Sources(List<CompilationUnitTree> files) {
    this.files = files;
    byPackage =
        files.stream().collect(Collectors.groupingBy(file -> file.getPackageName().toString()));
  }

  static Sources read() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> all = Files.walk(MAIN);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> java =
          all.filter(path -> path.toString().endsWith(".java"))
              .filter(path -> !path.endsWith("package-info.java"))
              .toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(java));
      return new Sources(
          List.copyOf(StreamSupport.stream(task.parse().spliterator(), false).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<CompilationUnitTree> files() {
    return files;
  }

  List<CompilationUnitTree> sameRoom(CompilationUnitTree file) {
    return byPackage.get(file.getPackageName().toString());
  }

  /** All nodes of that sort in the product that pass. */
  <T extends Tree> List<TreePath> all(Class<T> sort, Predicate<T> wanted) {
    return files.stream().flatMap(file -> all(file, sort, wanted).stream()).toList();
  }

  /** The same of one file; what was looked for is kept, for it is asked again and again. */
  <T extends Tree> List<TreePath> all(
      CompilationUnitTree file, Class<T> sort, Predicate<T> wanted) {
    return kept
        .computeIfAbsent(file, any -> new HashMap<>())
        .computeIfAbsent(sort, any -> all(new TreePath(file), sort, node -> true))
        .stream()
        .filter(path -> wanted.test(sort.cast(path.getLeaf())))
        .toList();
  }

  static <T extends Tree> List<TreePath> all(TreePath under, Class<T> sort, Predicate<T> wanted) {
    List<TreePath> found = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void nothing) {
        if (sort.isInstance(tree) && wanted.test(sort.cast(tree))) {
          found.add(new TreePath(getCurrentPath(), tree));
        }
        return super.scan(tree, nothing);
      }
    }.scan(under, null);
    return found;
  }

  /** The class and the words, to be found again. */
  static String place(TreePath path) {
    CompilationUnitTree file = path.getCompilationUnit();
    return name(file) + ": " + path.getLeaf().toString().lines().findFirst().orElse("").strip();
  }

  /** The file's class, with its room. */
  static String name(CompilationUnitTree file) {
    String path = file.getSourceFile().getName().replace('\\', '/');
    return path.substring(path.indexOf("nl/rekenschap/") + "nl/rekenschap/".length())
        .replace(".java", "")
        .replace('/', '.');
  }
}
