package org.hedui.jobs.check;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedui.io.policy.PolicyReader;
import org.hedui.rules.Feed;
import org.hedui.rules.Night;
import org.hedui.rules.policy.Divisions;
import org.hedui.rules.policy.Divisions.Division;
import org.hedui.rules.policy.ExpectedFiles;
import org.hedui.rules.policy.Policy;
import org.hedui.rules.policy.PolicyTables;
import org.hedui.sample.specimen.Specimen.Case;
import org.hedui.sample.specimen.Specimen.DataFile;
import org.yaml.snakeyaml.Yaml;

/** The policy of a specimen: the national one, with what the case changes in it. */
final class SpecimenPolicy {
  private final LocalDate today;
  private final Policy policy;

  /**
   * The policy of a night.
   *
   * @param changes as in a policy file; none for the national policy
   */
  SpecimenPolicy(LocalDate today, Map<String, Object> changes, Path folder) throws IOException {
    this.today = today;
    Files.writeString(folder.resolve("changes.yaml"), new Yaml().dump(changes));
    this.policy = PolicyReader.read(changes.isEmpty() ? null : folder);
  }

  /**
   * What row rules know of the night. The divisions are the three that were never issued, and what
   * the case adds to them.
   */
  Night night(Case shown) {
    Map<String, Division> divisions = new HashMap<>();
    for (String code : List.of("379901", "379902", "379903")) {
      divisions.put(code, new Division(code, "示例县" + code, 1980, Integer.MAX_VALUE));
    }
    for (DataFile file : shown.files()) {
      if (file.feed() == Feed.DIVISIONS) {
        file.rows().forEach(row -> divisions.put(row.get(0), division(row)));
      }
    }
    return new Night(today, policy, new Divisions(divisions));
  }

  /** A row of the columns 代码, 名称, 启用年, 停用年. */
  private static Division division(List<String> row) {
    int last = row.get(3).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(row.get(3));
    return new Division(row.get(0), row.get(1), Integer.parseInt(row.get(2)), last);
  }

  /** What set rules know of it. */
  void fill(Connection connection) throws SQLException {
    insert(connection, "policy.tonight", List.of(PolicyTables.tonight(policy, today)));
    insert(connection, "policy.term", PolicyTables.terms(policy, today));
    insert(connection, "policy.aid_standard", PolicyTables.standards(policy, today));
    insert(connection, "policy.holiday", PolicyTables.holidays(policy));
    insert(connection, "policy.expected", ExpectedFiles.on(policy, today));
  }

  /** The components of the records are named like the columns. */
  private static void insert(Connection connection, String table, List<? extends Record> lines)
      throws SQLException {
    if (lines.isEmpty()) {
      return;
    }
    RecordComponent[] parts = lines.get(0).getClass().getRecordComponents();
    String columns =
        Arrays.stream(parts).map(p -> column(p.getName())).collect(Collectors.joining(", "));
    String marks = Arrays.stream(parts).map(p -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into %s (%s) values (%s)".formatted(table, columns, marks))) {
      for (Record line : lines) {
        for (int i = 0; i < parts.length; i++) {
          statement.setObject(i + 1, parts[i].getAccessor().invoke(line));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String column(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
