package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.approval.cover.CoverLine;
import it.segrate.citytimes.approval.cover.CoverLine.Kind;
import it.segrate.citytimes.portal.Day;
import it.segrate.citytimes.portal.Text;
import java.util.List;

/** Says in a line what the decision page says at length. */
final class CoverWords {

  static final CoverLine NO_OFFICE = none("timeband.coverLine.noOffice");
  static final CoverLine NO_RULE = none("timeband.coverLine.noRule");
  static final CoverLine LATER =
      new CoverLine(Kind.LATER, Text.of("timeband.coverLine.later"), null);

  private CoverWords() {}

  private static CoverLine none(String key) {
    return new CoverLine(Kind.NONE, Text.of(key), null);
  }

  static CoverLine of(WhatIf found) {
    return found
        .worst()
        .map(
            group ->
                new CoverLine(
                    Kind.SHORT,
                    Text.of("timeband.coverLine.short", group.redQuarters()),
                    group.groupId().isEmpty()
                        ? where(group)
                        : Text.of("timeband.coverLine.service", group.name(), where(group))))
        .orElseGet(() -> enough(found));
  }

  private static CoverLine enough(WhatIf found) {
    if (!found.isRuled()) {
      return NO_RULE;
    }
    return found.isTight()
        ? new CoverLine(
            Kind.TIGHT,
            Text.of("timeband.coverLine.tight"),
            Text.of("timeband.coverLine.tight.detail"))
        : new CoverLine(Kind.KEPT, Text.of("timeband.coverLine.kept"), null);
  }

  /** Where several requests leave too few, by service; none where enough are left. */
  static List<Text> lacking(List<GroupCover> groups) {
    String office = groups.getFirst().name();
    return groups.stream()
        .filter(group -> group.missing() > 0)
        .map(
            group ->
                Text.of(
                    group.groupId().isEmpty()
                        ? "timeband.coverLine.inOffice"
                        : "timeband.coverLine.inService",
                    office,
                    where(group),
                    group.redQuarters(),
                    group.name()))
        .toList();
  }

  /** 'martedì 16:00–17:00: 1 su 2': the weekday if it is so in several weeks, else the day. */
  private static Text where(GroupCover group) {
    Shortage worst = group.worst().orElseThrow();
    Object day = group.redWeeks() > 1 ? worst.day().getDayOfWeek() : Day.of(worst.day());
    return Text.of(
        "timeband.coverLine.where", day, worst.from(), worst.to(), worst.present(), worst.needed());
  }
}
