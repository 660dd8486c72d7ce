package org.hedui.jobs.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedui.jobs.DeploymentKey;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.SqlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The content of {@code summary.json}: what came in, what was found, what was paid, what it took.
 */
@Component
class Summary {
  private final JdbcTemplate jdbc;
  private final NightOptions options;
  private final PolicyInForce policy;
  private final DeploymentKey key;

  Summary(JdbcTemplate jdbc, NightOptions options, PolicyInForce policy, DeploymentKey key) {
    this.jdbc = jdbc;
    this.options = options;
    this.policy = policy;
    this.key = key;
  }

  Map<String, @Nullable Object> content() {
    Map<String, @Nullable Object> summary = new LinkedHashMap<>();
    summary.put("date", options.date());
    summary.put("rules_version", policy.rulesVersion());
    summary.put("policy_version", policy.policy().version());
    summary.put("key", key.isDemonstration() ? "demonstration" : "own");
    summary.put(
        "files",
        jdbc.queryForList(
            """
            select feed, path, sha256, encoding, rows_read, rows_accepted, rows_quarantined,
              case when state = 'loaded' then 'accepted' else state end as state
            from intake.file
            where present or (state = 'accepted' and file_no not in (select file_no from intake.corrected))
            order by feed collate "C", path collate "C", file_no"""));
    summary.put(
        "rules",
        jdbc.queryForList(
            """
            select rule,
              count(*) filter (where open) as open,
              count(*) filter (where first_seen = ? and open) as new,
              count(*) filter (where closed_on = ?) as closed
            from cases.case_file
            group by rule
            having count(*) filter (where open or closed_on = ?) > 0
            order by rule collate "C\"""",
            options.date(),
            options.date(),
            options.date()));
    summary.put("money_fen", money());
    summary.put("steps", steps());
    return summary;
  }

  private List<Map<String, @Nullable Object>> money() {
    return jdbc.queryForList(
        """
        select class, cast(sum(lines) as bigint) as person_months, cast(sum(due_fen) as bigint) as due, cast(sum(paid_fen) as bigint) as paid
        from match.month_sum group by class order by class collate "C\"""");
  }

  private List<Map<String, @Nullable Object>> steps() {
    List<Map<String, @Nullable Object>> steps = new ArrayList<>();
    jdbc.query(
        SqlFile.of(Summary.class, "steps.sql").text(),
        row -> {
          Map<String, @Nullable Object> step = new LinkedHashMap<>();
          step.put("step", row.getString("step"));
          step.put("rows", row.getLong("rows"));
          step.put("seconds", row.getLong("seconds"));
          steps.add(step);
        },
        options.date().toString());
    return steps;
  }
}
