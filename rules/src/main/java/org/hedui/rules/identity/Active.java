package org.hedui.rules.identity;

import java.util.Set;
import org.hedui.rules.Row;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;
import org.jspecify.annotations.Nullable;

/** Whether an enrolment counts as one in force: two of them of one person are a duplicate. */
public final class Active {
  /** 复学, 留级, 转入 and 在校 are kept as 在读 where the code sets say so; here they count alike. */
  private static final Set<String> STATUSES =
      Set.of("在读", "在校", "复学", "留级", "转入", "休学", "停学", "保留入学资格", "保留学籍");

  private Active() {}

  /** Whether the status of a roster or vocational row is an active one; others have none. */
  public static boolean of(Row row) {
    @Nullable String status =
        switch (row.feed()) {
          case ROSTER -> row.string(RosterColumn.STATUS);
          case VOCATIONAL -> row.string(VocationalColumn.STATUS);
          default -> null;
        };
    return status != null && STATUSES.contains(status);
  }
}
