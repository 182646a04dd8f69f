package nl.rekenschap.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What it was measured on. */
public final class Environment {

  private Environment() {}

  public static Map<String, Object> here() {
    Map<String, Object> here = new LinkedHashMap<>();
    here.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    here.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    here.put("arch", System.getProperty("os.arch"));
    here.put("cores", Runtime.getRuntime().availableProcessors());
    here.put("heapMegabytes", Runtime.getRuntime().maxMemory() / (1024 * 1024));
    return here;
  }
}
