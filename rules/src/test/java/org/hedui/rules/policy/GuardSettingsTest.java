package org.hedui.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.hedui.rules.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardSettingsTest {
  @Test
  void flagsByDefaultAndHoldsNothing() {
    VolumeLimits limits = NationalPolicy.POLICY.volume();
    assertThat(limits.flagPercent()).isEqualTo(20);
    assertThat(limits.holdFeeds()).isEmpty();
  }

  @Test
  void holdsTheFeedsOfAProvince() {
    assertThat(volume("hold_feeds: [roster, vocational]").holdFeeds())
        .containsExactlyInAnyOrder(Feed.ROSTER, Feed.VOCATIONAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hold_shrink_percent: 100| a file cannot lose more than all its rows",
        "hold_feeds: [population]| no feed whose files replace schools' rows: population",
        "hold_feeds: [rooster]| no feed whose files replace schools' rows: rooster",
        "least_rows: few| not a whole number",
        "hold_percent: 5| unknown setting hold_percent"
      })
  void refusesWhatCannotBeMeant(String change, String fault) {
    assertThatThrownBy(() -> volume(change))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(fault);
  }

  @Test
  void keepsRunsForSixMonthsAtLeast() {
    assertThat(retention("runs_days: 184").runsDays()).isEqualTo(184);
    assertThatThrownBy(() -> retention("runs_days: 183"))
        .hasMessageContaining("logs are kept six months at least");
    assertThatThrownBy(() -> retention("outputs_days: 0"))
        .hasMessageContaining("1 to 36500 days are expected");
  }

  private static RetentionLimits retention(String change) {
    return GuardSettings.retention(changed("retention", change));
  }

  /** The national limits with one line changed. */
  private static VolumeLimits volume(String change) {
    return GuardSettings.volume(changed("volume", change));
  }

  private static Setting changed(String section, String change) {
    Map<String, Setting> all = new TreeMap<>(NationalPolicy.settings().get(section).map());
    all.putAll(NationalPolicy.of(change).map());
    return new Setting(all, "test");
  }
}
