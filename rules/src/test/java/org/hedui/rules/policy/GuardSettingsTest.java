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

  /** The national limits with one line changed. */
  private static VolumeLimits volume(String change) {
    Map<String, Setting> all = new TreeMap<>(NationalPolicy.settings().get("volume").map());
    all.putAll(NationalPolicy.of(change).map());
    return GuardSettings.volume(new Setting(all, "test"));
  }
}
