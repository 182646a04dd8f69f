package nl.rekenschap.programme;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The outer walls of a programme file: size, encoding, depth, no references. Only the node tree is
 * made, never objects, so tags in the file can build nothing.
 */
final class YamlFile {

  static final int MAX_BYTES = 512 * 1024;
  private static final int MAX_DEPTH = 12;

  private YamlFile() {}

  /** The file's outermost mapping; empty when a problem was noted. */
  static Optional<Mapping> open(byte[] bytes, Problems problems) {
    if (bytes.length > MAX_BYTES) {
      problems.at(0, "", "tooLarge", MAX_BYTES / 1024);
      return Optional.empty();
    }
    Optional<Node> root = decode(bytes, problems).flatMap(text -> compose(text, problems));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    if (root.get() instanceof MappingNode mapping) {
      return Optional.of(new Mapping(problems, mapping, ""));
    }
    problems.at(root.get(), "", "wantedMapping");
    return Optional.empty();
  }

  private static Optional<String> decode(byte[] bytes, Problems problems) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      problems.at(0, "", "notUtf8");
      return Optional.empty();
    }
  }

  private static Optional<Node> compose(String text, Problems problems) {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MAX_BYTES);
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setMaxAliasesForCollections(0);
    limits.setAllowRecursiveKeys(false);
    try {
      Optional<Node> root = Optional.ofNullable(new Yaml(limits).compose(new StringReader(text)));
      if (root.isEmpty()) {
        problems.at(0, "", "empty");
      }
      return root;
    } catch (MarkedYAMLException marked) {
      int line = marked.getProblemMark() == null ? 0 : marked.getProblemMark().getLine() + 1;
      problems.at(line, "", "notYaml");
    } catch (YAMLException refused) {
      // SnakeYAML tells its limits by message only: aliases, depth, odd characters.
      String message = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
      String what =
          message.contains("aliases") ? "alias" : message.contains("depth") ? "tooDeep" : "notYaml";
      problems.at(0, "", what);
    }
    return Optional.empty();
  }
}
