package nl.rekenschap.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time that the processors spent on this program and on its database server: of other programs
 * on the machine it knows nothing, as a clock does.
 */
final class Cpu {

  private final ProcessHandle server;
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Cpu(ProcessHandle server) {
    this.server = server;
  }

  static Cpu with(JdbcClient database) {
    long backend = database.sql("SELECT pg_backend_pid()").query(Long.class).single();
    return new Cpu(ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow());
  }

  long nanos() {
    List<ProcessHandle> processes = Stream.concat(Stream.of(server), server.children()).toList();
    return system.getProcessCpuTime()
        + processes.stream()
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .mapToLong(Duration::toNanos)
            .sum();
  }
}
