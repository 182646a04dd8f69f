package nl.rekenschap.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the database: the external one when its address is set, else an embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {

  /** Without an address for an external database this configuration applies. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "spring.datasource.url",
      havingValue = "none",
      matchIfMissing = true)
  static class Embedded {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${rekenschap.data}") Path folder) {
      return EmbeddedServer.start(folder);
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedServer server) {
      HikariDataSource pool = new HikariDataSource();
      pool.setJdbcUrl(server.url());
      pool.setPassword(server.password());
      return pool;
    }
  }

  @Bean
  Migrations migrations(DataSource dataSource) {
    Migrations migrations = new Migrations(dataSource);
    migrations.run();
    return migrations;
  }
}
