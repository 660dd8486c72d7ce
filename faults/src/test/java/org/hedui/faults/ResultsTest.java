package org.hedui.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
  private static final Experiment KILL =
      new Experiment("kill", "Killed", 1, one -> new Ended(0, List.of(), List.of(), 0));

  @TempDir Path folder;
  private Results results;

  @BeforeEach
  void open() {
    results = new Results(folder.resolve("new/results.tsv"));
  }

  private static Tried tried(String build, long seed, int number, Effect effect, String wrong) {
    Tried.Key key = new Tried.Key(build, "sample", "kill", seed, number);
    return new Tried(key, effect, 137, "settle", "a | b\tc", wrong);
  }

  @Test
  void anotherTryOfTheSameKeyTakesThePlaceOfTheFormer() throws IOException {
    results.add(tried("a", 1, 0, Effect.NOT_REACHED, ""));
    results.add(tried("a", 1, 0, Effect.BIT, ""));
    assertThat(results.of("a")).extracting(Tried::effect).containsExactly(Effect.BIT);
  }

  @Test
  void buildsAndSeedsAreKeptApart() throws IOException {
    results.add(tried("a", 1, 0, Effect.BIT, ""));
    results.add(tried("a", 2, 0, Effect.BIT, ""));
    results.add(tried("b", 1, 0, Effect.BIT, ""));
    assertThat(results.of("a")).hasSize(2);
    assertThat(results.of("b")).hasSize(1);
    assertThat(results.of("c")).isEmpty();
  }

  @Test
  void whatDidNotBiteIsNeverCalledRight() {
    List<Tried> tries =
        List.of(
            tried("a", 1, 0, Effect.NOT_DISTURBED, ""), tried("a", 1, 1, Effect.NOT_REACHED, ""));
    assertThat(Table.of(List.of(KILL), tries))
        .endsWith("| Killed | 2 |  |  | 1 | 1 | nothing proved |  |\n");
  }

  @Test
  void whatBitIsCountedWithTheStepsInWhichItDid() {
    List<Tried> tries =
        List.of(tried("a", 1, 0, Effect.BIT, ""), tried("a", 1, 1, Effect.NOT_REACHED, ""));
    assertThat(Table.of(List.of(KILL), tries))
        .contains("| Killed | 2 | 1 | 1 |  | 1 | right each time it bit | a \\| b");
  }

  @Test
  void oneWrongTryIsTold() {
    List<Tried> tries =
        List.of(tried("a", 1, 0, Effect.BIT, "lost"), tried("a", 1, 1, Effect.BIT, ""));
    assertThat(Table.of(List.of(KILL), tries)).contains("**1 wrong**");
  }

  @Test
  void linesOfAnotherFormAreRefused() throws IOException {
    Files.createDirectories(results.file().getParent());
    Files.writeString(results.file(), Tried.HEADER + "\n1\t137\t\t\n");
    assertThatThrownBy(() -> results.of("a")).isInstanceOf(IllegalArgumentException.class);
  }
}
