package nl.rekenschap;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Whether a text is put together of nothing but the product's own constants: literals, constants by
 * their name, and what methods of the same room make of those. What it cannot follow is not one.
 */
final class ConstantText {

  private static final Set<String> SHAPING =
      Set.of(
          "formatted", "strip", "stripTrailing", "indent", "repeat", "replace", "join", "concat");

  private final Sources sources;
  private final Map<Tree, Boolean> known = new HashMap<>();

  ConstantText(Sources sources) {
    this.sources = sources;
  }

  boolean is(TreePath at, ExpressionTree text) {
    return switch (text) {
      case LiteralTree literal -> true;
      case ParenthesizedTree inner -> is(at, inner.getExpression());
      case BinaryTree both -> is(at, both.getLeftOperand()) && is(at, both.getRightOperand());
      case ConditionalExpressionTree one ->
          is(at, one.getTrueExpression()) && is(at, one.getFalseExpression());
      case SwitchExpressionTree one -> one.getCases().stream().allMatch(way -> isWay(at, way));
      case MemberSelectTree of -> isConstantsName(of.getIdentifier().toString());
      case IdentifierTree name ->
          isConstantsName(name.toString()) || isNamed(at, name.getName().toString());
      case MethodInvocationTree call -> isMade(at, call);
      default -> false;
    };
  }

  private boolean isWay(TreePath at, CaseTree way) {
    return way.getBody() instanceof ExpressionTree text
        ? is(at, text)
        : way.getBody() instanceof ExpressionStatementTree line
            ? is(at, line.getExpression())
            : way.getBody() != null && way.getBody().getKind() == Tree.Kind.THROW;
  }

  private static boolean isConstantsName(String name) {
    return name.matches("[A-Z][A-Z0-9_]*");
  }

  /** A local variable, or a parameter of which all callers in the room give a constant. */
  private boolean isNamed(TreePath at, String name) {
    TreePath method = method(at);
    if (method == null) {
      return false;
    }
    MethodTree tree = (MethodTree) method.getLeaf();
    for (int place = 0; place < tree.getParameters().size(); place++) {
      if (tree.getParameters().get(place).getName().contentEquals(name)) {
        return isGiven(method, tree, place) && isAssigned(method, name);
      }
    }
    List<TreePath> local =
        Sources.all(method, VariableTree.class, v -> v.getName().contentEquals(name));
    return !local.isEmpty()
        && local.stream()
            .allMatch(
                v -> {
                  ExpressionTree first = ((VariableTree) v.getLeaf()).getInitializer();
                  return first != null && is(v, first);
                })
        && isAssigned(method, name);
  }

  private boolean isAssigned(TreePath method, String name) {
    return Sources.all(method, AssignmentTree.class, a -> a.getVariable().toString().equals(name))
            .stream()
            .allMatch(a -> is(a, ((AssignmentTree) a.getLeaf()).getExpression()))
        && Sources.all(
                method, CompoundAssignmentTree.class, a -> a.getVariable().toString().equals(name))
            .stream()
            .allMatch(a -> is(a, ((CompoundAssignmentTree) a.getLeaf()).getExpression()));
  }

  private boolean isGiven(TreePath method, MethodTree tree, int place) {
    Tree parameter = tree.getParameters().get(place);
    Boolean before = known.putIfAbsent(parameter, true);
    if (before != null) {
      return before;
    }
    int wanted = tree.getParameters().size();
    List<TreePath> calls =
        reach(method, tree).stream()
            .flatMap(
                file ->
                    sources
                        .all(
                            file,
                            MethodInvocationTree.class,
                            call ->
                                called(call).equals(tree.getName().toString())
                                    && call.getArguments().size() == wanted)
                        .stream())
            .toList();
    boolean given =
        !calls.isEmpty()
            && calls.stream()
                .allMatch(
                    call ->
                        is(
                            call,
                            ((MethodInvocationTree) call.getLeaf()).getArguments().get(place)));
    known.put(parameter, given);
    return given;
  }

  /** What a text makes of itself, or a method of the room that returns constants only. */
  private boolean isMade(TreePath at, MethodInvocationTree call) {
    if (call.getMethodSelect() instanceof MemberSelectTree of
        && SHAPING.contains(called(call))
        && (is(at, of.getExpression()) || of.getExpression().toString().equals("String"))) {
      return call.getArguments().stream().allMatch(argument -> is(at, argument));
    }
    List<TreePath> here = methods(List.of(at.getCompilationUnit()), call);
    List<TreePath> methods =
        here.isEmpty() ? methods(sources.sameRoom(at.getCompilationUnit()), call) : here;
    return !methods.isEmpty() && methods.stream().allMatch(this::returnsConstants);
  }

  private List<TreePath> methods(List<CompilationUnitTree> files, MethodInvocationTree call) {
    return files.stream()
        .flatMap(
            file ->
                sources
                    .all(
                        file,
                        MethodTree.class,
                        m ->
                            m.getName().toString().equals(called(call))
                                && m.getParameters().size() == call.getArguments().size())
                    .stream())
        .toList();
  }

  /** Where a method can be called from. */
  private List<CompilationUnitTree> reach(TreePath method, MethodTree tree) {
    return tree.getModifiers().getFlags().contains(Modifier.PRIVATE)
        ? List.of(method.getCompilationUnit())
        : sources.sameRoom(method.getCompilationUnit());
  }

  private boolean returnsConstants(TreePath method) {
    Boolean before = known.putIfAbsent(method.getLeaf(), true);
    if (before != null) {
      return before;
    }
    List<TreePath> returned = Sources.all(method, ReturnTree.class, r -> true);
    boolean constant =
        !returned.isEmpty()
            && returned.stream()
                .allMatch(
                    r -> {
                      ExpressionTree text = ((ReturnTree) r.getLeaf()).getExpression();
                      return text != null && is(r, text);
                    });
    known.put(method.getLeaf(), constant);
    return constant;
  }

  static String called(MethodInvocationTree call) {
    return switch (call.getMethodSelect()) {
      case MemberSelectTree of -> of.getIdentifier().toString();
      case IdentifierTree name -> name.getName().toString();
      default -> "";
    };
  }

  private static TreePath method(TreePath at) {
    TreePath path = at;
    while (path != null && !(path.getLeaf() instanceof MethodTree)) {
      path = path.getParentPath();
    }
    return path;
  }
}
