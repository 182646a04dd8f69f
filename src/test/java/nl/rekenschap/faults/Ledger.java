package nl.rekenschap.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.bench.Environment;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked of the product, what it acknowledged, and what it then lost. Several threads write
 * in it.
 */
final class Ledger {

  private final String name;
  private final int wanted;
  private int injected;
  private int operations;
  private int acknowledged;
  private int inFlight;
  private final List<String> violations = new ArrayList<>();
  private final Map<String, Object> notes = new LinkedHashMap<>();

  Ledger(String name, int wanted) {
    this.name = name;
    this.wanted = wanted;
  }

  synchronized void asked() {
    operations++;
  }

  synchronized void acknowledged() {
    acknowledged++;
  }

  /** Asked but not acknowledged when the fault came: may be there or not. */
  synchronized void inFlight(int number) {
    inFlight += number;
  }

  synchronized void injected() {
    injected++;
  }

  synchronized void violation(String what) {
    violations.add(what);
  }

  /** Something that a reader of the count must know. */
  synchronized void note(String what, Object value) {
    notes.put(what, value);
  }

  /** A run that injected less than was asked, or tried nothing, has shown nothing. */
  synchronized boolean holds() {
    return injected > 0 && injected == wanted && acknowledged >= injected && violations.isEmpty();
  }

  synchronized String inWords() {
    return "%s: injected %d of %d, operations %d, acknowledged %d, in flight %d, violations %d"
        .formatted(name, injected, wanted, operations, acknowledged, inFlight, violations.size());
  }

  synchronized Path write(Path folder) throws IOException {
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("name", name);
    sheet.put("at", Instant.now().toString());
    sheet.put("holds", holds());
    sheet.put("injected", injected);
    sheet.put("wanted", wanted);
    sheet.put("operations", operations);
    sheet.put("acknowledged", acknowledged);
    sheet.put("inFlight", inFlight);
    sheet.put("violations", violations.size());
    sheet.put("violated", violations);
    sheet.put("notes", notes);
    sheet.put("environment", Environment.here());
    Files.createDirectories(folder);
    Path file = folder.resolve(name + ".json");
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), sheet);
    return file;
  }
}
