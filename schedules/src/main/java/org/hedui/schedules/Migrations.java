package org.hedui.schedules;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hedui.io.database.Database;

/** Brings the tables up to date; Flyway keeps its own book in schema {@code hedui}. */
final class Migrations {
  private Migrations() {}

  static void apply(Database database, DataSource dataSource) {
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .defaultSchema("hedui")
          .createSchemas(true)
          .locations("classpath:db/migration")
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      String said = String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
      throw new Failure(e, ExitCode.REFUSED, "db-schema", database.url(), said);
    }
  }
}
