package nl.rekenschap.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rekenschap.database.Migrations;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL for all tests of a process, without fsync; a database of its own for each context.
 * The first is migrated from nothing, and those after it begin as copies of what came of that: what
 * a migration does shows in the first, and every start looks whether one is left to do.
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String MIGRATED = "migrated";

  private static volatile boolean migrated;

  /** Started once, at first use. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "200")
            .setLocaleConfig("encoding", "UTF8")
            .setLocaleConfig("locale", "C.UTF-8")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Address of a new, empty database. */
  public static String fresh() {
    return address(made("template1"));
  }

  private static String address(String name) {
    return Server.POSTGRES.getJdbcUrl("postgres", name);
  }

  private static String made(String template) {
    String name = "test_" + NUMBER.incrementAndGet();
    copy(template, name);
    return name;
  }

  private static void copy(String template, String name) {
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Between the migrations and the first connection of the product nobody uses the database. */
  private record KeepsMigrated(String database) implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      if (bean instanceof Migrations && !migrated) {
        copy(database, MIGRATED);
        migrated = true;
      }
      return bean;
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String database = made(migrated ? MIGRATED : "template1");
    context.getBeanFactory().addBeanPostProcessor(new KeepsMigrated(database));
    TestPropertyValues.of(
            "spring.datasource.url=" + address(database),
            "spring.datasource.hikari.connection-timeout=2000",
            "rekenschap.terms.watch-every=0s",
            // A real hash costs a tenth of a second of one core, and tests log in all the time.
            "rekenschap.access.hashing.memory=64",
            "rekenschap.access.hashing.iterations=1",
            "rekenschap.dossier.seal-every=0s",
            "spring.datasource.hikari.maximum-pool-size=10",
            "rekenschap.data=target/no-embedded-server-in-tests")
        .applyTo(context);
  }
}
