package it.segrate.citytimes.timeband;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalTime;

/**
 * Keeps a time of day as whole minutes since midnight, 0 to 1439: a TIME column comes back through
 * {@code java.sql.Time}, whose date and zone no pattern of hours has.
 */
@Converter
public class MinuteOfDay implements AttributeConverter<LocalTime, Integer> {

  @Override
  public Integer convertToDatabaseColumn(LocalTime time) {
    return time == null ? null : time.getHour() * 60 + time.getMinute();
  }

  @Override
  public LocalTime convertToEntityAttribute(Integer minutes) {
    return minutes == null ? null : LocalTime.ofSecondOfDay(minutes * 60L);
  }
}
