package org.hedui.io.intake.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hedui.io.intake.FileProblem;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.aid.GrantColumn;
import org.jspecify.annotations.Nullable;

/** A header row and what its columns mean. */
public final class Header {
  private final Feed feed;
  private final List<String> texts;
  private final @Nullable Column[] columns;
  private final boolean[] unknown;
  private final int[] position;
  private final List<FileProblem> ambiguities = new ArrayList<>();
  private int matched;

  private Header(HeaderDictionary dictionary, List<String> texts, String[] normalised) {
    this.feed = dictionary.feed();
    this.texts = texts;
    this.columns = new @Nullable Column[normalised.length];
    this.unknown = new boolean[normalised.length];
    this.position = new int[feed.columns().size()];
    Arrays.fill(position, -1);
    for (int i = 0; i < normalised.length; i++) {
      Column column = dictionary.find(normalised[i]);
      unknown[i] = column == null && !dictionary.ignored(normalised[i]);
      if (column != null) {
        place(i, column);
      }
    }
  }

  /** The meaning of these cells if they are a header. */
  static Header of(HeaderDictionary dictionary, List<String> texts) {
    String[] normalised = texts.stream().map(HeaderText::normalise).toArray(String[]::new);
    if (dictionary.family()) {
      FamilyHeaders.resolve(normalised);
    }
    return new Header(dictionary, texts.stream().map(HeaderText::shown).toList(), normalised);
  }

  private void place(int index, Column column) {
    int first = position[column.ordinal()];
    if (first < 0) {
      position[column.ordinal()] = index;
      columns[index] = column;
      matched++;
    } else {
      ambiguities.add(
          new FileProblem(
              RuleCode.FIL_08,
              null,
              column.header(),
              texts.get(first) + "、" + texts.get(index),
              "只保留一列“" + column.header() + "”"));
    }
  }

  /** How many columns of the feed were found. */
  public int matched() {
    return matched;
  }

  /** Whether no required column is missing. */
  public boolean complete() {
    return matched > 0 && feed.columns().stream().allMatch(c -> !required(c) || present(c));
  }

  private static boolean required(Column column) {
    return column.need() == Column.Need.REQUIRED;
  }

  /** The texts as delivered, each on one line. */
  public List<String> texts() {
    return texts;
  }

  /** How many cells the header has. */
  public int width() {
    return texts.size();
  }

  /** Where a column stands in the file, -1 where it is missing; by {@link Column#ordinal()}. */
  public int position(int ordinal) {
    return position[ordinal];
  }

  /** The column at a place of the file, null for an unknown or ignored one. */
  public @Nullable Column column(int index) {
    return index < columns.length ? columns[index] : null;
  }

  /** Columns found twice (FIL-08), missing (FIL-07) and unknown (FLD-11). */
  public List<FileProblem> problems() {
    List<FileProblem> problems = new ArrayList<>(ambiguities);
    for (Column column : feed.columns()) {
      if (required(column) && !present(column)) {
        problems.add(
            new FileProblem(
                RuleCode.FIL_07, null, column.header(), null, "补充“" + column.header() + "”列"));
      }
    }
    Set<String> told = new LinkedHashSet<>();
    for (int i = 0; i < unknown.length; i++) {
      if (unknown[i] && told.add(texts.get(i))) {
        problems.add(new FileProblem(RuleCode.FLD_11, null, texts.get(i), null, null));
      }
    }
    return problems;
  }

  /** A grant list states its standard per term, per month or as a tier: one of them is enough. */
  private boolean present(Column column) {
    return position[column.ordinal()] >= 0
        || column == GrantColumn.STANDARD
            && (position[GrantColumn.MONTHLY_STANDARD.ordinal()] >= 0
                || position[GrantColumn.TIER.ordinal()] >= 0);
  }
}
