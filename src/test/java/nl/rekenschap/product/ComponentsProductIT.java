package nl.rekenschap.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of what the product is made of, as it is packaged (CycloneDX). */
class ComponentsProductIT {

  private static final String LIST = "META-INF/sbom/application.cdx.json";
  private static final String LIBRARIES = "BOOT-INF/lib/";

  /** Spring Boot packages it by itself, in its own version. */
  private static final String PACKAGER = "spring-boot-jarmode-tools-";

  @Test
  void each_jar_of_the_product_stands_in_the_list_with_its_version_and_its_hash()
      throws IOException {
    try (JarFile jar = new JarFile(Programs.jar())) {
      Map<String, String> listed = listed(jar);
      Map<String, String> packaged = packaged(jar);
      String packager = PACKAGER + versionOf(jar, "spring-boot") + ".jar";

      assertThat(packaged).hasSizeGreaterThan(150).containsKey(packager);
      packaged.remove(packager);
      assertThat(listed).containsAllEntriesOf(packaged);
      listed.keySet().removeAll(packaged.keySet());
      assertThat(listed.keySet())
          .as("what is in the list only, brings others and has nothing in it")
          .allMatch(name -> name.startsWith("spring-boot-starter-"));
    }
  }

  @Test
  void each_component_says_where_it_comes_from_and_under_which_licence() throws IOException {
    try (JarFile jar = new JarFile(Programs.jar())) {
      JsonNode list = list(jar);

      assertThat(list.path("bomFormat").asString()).isEqualTo("CycloneDX");
      assertThat(list.path("metadata").path("component").path("name").asString())
          .isEqualTo("rekenschap");
      assertThat(list.path("components"))
          .isNotEmpty()
          .allSatisfy(
              part -> {
                assertThat(part.path("purl").asString()).startsWith("pkg:maven/");
                assertThat(part.path("version").asString()).matches("[0-9].*");
                assertThat(part.path("licenses")).as(part.path("purl").asString()).isNotEmpty();
              });
    }
  }

  /** SHA-256 by the name of the file. */
  private static Map<String, String> listed(JarFile jar) throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (JsonNode part : list(jar).path("components")) {
      String purl = part.path("purl").asString();
      String classifier =
          purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]+).*", "$1") : "";
      String name = part.path("name").asString() + "-" + part.path("version").asString();
      for (JsonNode hash : part.path("hashes")) {
        if (hash.path("alg").asString().equals("SHA-256")) {
          all.put(name + classifier + ".jar", hash.path("content").asString());
        }
      }
    }
    return all;
  }

  private static String versionOf(JarFile jar, String name) throws IOException {
    for (JsonNode part : list(jar).path("components")) {
      if (part.path("name").asString().equals(name)) {
        return part.path("version").asString();
      }
    }
    throw new AssertionError("not in the list: " + name);
  }

  private static JsonNode list(JarFile jar) throws IOException {
    return JsonMapper.shared().readTree(bytes(jar, jar.getJarEntry(LIST)));
  }

  private static Map<String, String> packaged(JarFile jar) throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (JarEntry entry : jar.stream().toList()) {
      String name = entry.getName();
      if (name.startsWith(LIBRARIES) && name.endsWith(".jar")) {
        all.put(name.substring(LIBRARIES.length()), sha256(bytes(jar, entry)));
      }
    }
    return all;
  }

  private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
    try (var in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
