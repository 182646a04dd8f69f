package nl.rekenschap.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import nl.rekenschap.kernel.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Chooses the database: the external one when its address is set, else an embedded one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseSetup {

  /** Without an address for an external database this configuration applies. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "spring.datasource.url",
      havingValue = "none",
      matchIfMissing = true)
  static class Embedded {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(
        @Value("${rekenschap.data}") Path folder, DatabaseSettings settings) {
      return EmbeddedServer.start(folder, settings.backupFolder());
    }

    @Bean
    Doors doors(EmbeddedServer server) {
      return Doors.of(
          server.url(),
          null,
          server.password(),
          new DatabaseSettings(null, null, null, java.time.Duration.ofDays(8)));
    }
  }

  /** With one it is somebody else's server. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("'${spring.datasource.url:none}' != 'none'")
  static class External {

    @Bean
    Doors doors(
        @Value("${spring.datasource.url}") String url,
        @Value("${spring.datasource.username:}") String user,
        @Value("${spring.datasource.password:}") String password,
        DatabaseSettings settings) {
      return Doors.of(url, user, password, settings);
    }
  }

  @Bean
  Migrations migrations(Doors doors, List<SchemaPart> others) {
    Migrations migrations = new Migrations(doors, others);
    migrations.run();
    return migrations;
  }

  /** The connections that the product works with; none of them is the owner's. */
  @Bean
  @DependsOn("migrations")
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource dataSource(Doors doors, ObjectProvider<Sight.Eyes> eyes) {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(
        new SightedConnections(doors.application(), () -> Sight.now(eyes.getObject())));
    return pool;
  }
}
