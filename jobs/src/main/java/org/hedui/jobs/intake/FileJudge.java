package org.hedui.jobs.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hedui.io.intake.FileProblem;
import org.hedui.io.intake.InboxFile;
import org.hedui.io.intake.SourceRow;
import org.hedui.io.intake.TableReader;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.PolicyInForce;
import org.hedui.rules.Feed;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowId;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file from its first row to its last, judges every row, and says at the end what is
 * wrong with the file as a whole and whether it is held. A night and a precheck judge with this
 * code alone; they differ in what they do with the rows.
 */
public final class FileJudge implements AutoCloseable {
  private final Feed feed;
  private final int number;
  private final TableReader reader;
  private final ControlTotals totals;
  private final RowJudge rows;
  private final Set<RuleCode> blocking = EnumSet.noneOf(RuleCode.class);
  private @Nullable SourceRow source;
  private long id;
  private long read;
  private long quarantined;
  private boolean ended;

  private FileJudge(
      Feed feed, int number, TableReader reader, ControlTotals totals, RowJudge rows) {
    this.feed = feed;
    this.number = number;
    this.reader = reader;
    this.totals = totals;
    this.rows = rows;
    this.ended = !reader.readable();
  }

  /**
   * Opens a file.
   *
   * @param number upper half of the ids of its rows
   * @param school the school that its rows must speak for besides what the file itself says, null
   *     for any
   * @param work where a member of an archive is unpacked
   */
  public static FileJudge open(
      InboxFile file,
      Feed feed,
      int number,
      PolicyInForce policy,
      Night night,
      @Nullable String school,
      WorkFolder work) {
    TableReader reader =
        TableReader.open(file, feed, policy.headerAliases(), policy.readLimits(), work);
    ControlTotals totals = new ControlTotals(feed, file.manifest(), reader.headFields());
    List<String> schools =
        Stream.of(Submitter.onlySchool(file), school).filter(Objects::nonNull).distinct().toList();
    return new FileJudge(feed, number, reader, totals, new RowJudge(feed, night, schools, totals));
  }

  /** Judges the next row; false behind the last. */
  public boolean next() {
    SourceRow next = ended ? null : reader.next();
    source = next;
    if (next == null) {
      ended = true;
      return false;
    }
    read++;
    id = RowId.of(number, next.sheet(), next.number());
    rows.judge(next, id);
    if (!rows.reasons().isEmpty()) {
      quarantined++;
      blocking.addAll(rows.reasons());
    }
    return true;
  }

  /** The present row as delivered. */
  public SourceRow source() {
    return Objects.requireNonNull(source);
  }

  /** The id of the present row. */
  long rowId() {
    return id;
  }

  /** The values of the present row, if it was accepted. */
  public Row row() {
    return rows.row();
  }

  /** Why the present row cannot be stored; empty for an accepted one. */
  public Set<RuleCode> reasons() {
    return rows.reasons();
  }

  /** What is to be told of the present row; not to be kept beyond it. */
  public List<RowFindings.Found> findings() {
    return rows.findings();
  }

  /** Rows read so far. */
  public long read() {
    return read;
  }

  /** Of these, rows that cannot be stored. */
  public long quarantined() {
    return quarantined;
  }

  /** Whether the last row has been read. */
  boolean ended() {
    return ended;
  }

  /** The head of the batch as far as it is known. */
  BatchHead head() {
    return totals.head();
  }

  /** What is learnt of the file's shape. */
  public TableReader reader() {
    return reader;
  }

  /**
   * The end of a file.
   *
   * @param problems what is wrong with it as a whole, its receipt aside
   * @param heldBy the rules for which nothing of it becomes visible, none for one that is taken
   */
  public record Outcome(List<FileProblem> problems, Set<RuleCode> heldBy) {
    /** Whether nothing of the file becomes visible. */
    public boolean held() {
      return !heldBy.isEmpty();
    }
  }

  /** What became of the file; to be asked once, behind the last row. */
  public Outcome finish() {
    totals.complete(reader.headFields());
    List<FileProblem> problems = new ArrayList<>(reader.problems());
    if (reader.readable()) {
      problems.addAll(totals.problems());
    }
    Set<RuleCode> heldBy = EnumSet.noneOf(RuleCode.class);
    if (feed.mode() == Feed.Mode.ALL_OR_NOTHING) {
      heldBy.addAll(blocking);
    }
    for (FileProblem problem : problems) {
      if (FileFindings.holds(problem.rule(), problem.severity())) {
        heldBy.add(problem.rule());
      }
    }
    return new Outcome(problems, heldBy);
  }

  @Override
  public void close() {
    reader.close();
  }
}
