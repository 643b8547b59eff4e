package it.segrate.citytimes.mail.template;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a mail as JSON, from the order until the message has gone. Texts, whole numbers,
 * truth values, dates, times, instants, lists and maps of them, and null; an entity never. A date
 * is written {@code {"@date": "2026-01-13"}}, a time {@code @time}, an instant {@code @instant}.
 */
public final class TemplateModel {

  private static final String DATE = "@date";
  private static final String TIME = "@time";
  private static final String INSTANT = "@instant";

  private TemplateModel() {}

  /**
   * @throws IllegalArgumentException if a value is of another kind
   */
  public static String write(Map<String, ?> model) {
    return object(model).toString();
  }

  /** The values that {@link #write} wrote, or somebody by hand. */
  public static Map<String, Object> read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return map(reader.readObject());
    }
  }

  private static JsonObject object(Map<?, ?> values) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    values.forEach((name, value) -> object.add(String.valueOf(name), json(value)));
    return object.build();
  }

  private static JsonValue json(Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    return switch (value) {
      case String text -> Json.createValue(text);
      case Integer number -> Json.createValue(number);
      case Long number -> Json.createValue(number);
      case Boolean truth -> truth ? JsonValue.TRUE : JsonValue.FALSE;
      case LocalDate date -> tagged(DATE, date);
      case LocalTime time -> tagged(TIME, time);
      case Instant instant -> tagged(INSTANT, instant);
      case Map<?, ?> map -> object(map);
      case List<?> list -> array(list);
      default ->
          throw new IllegalArgumentException(
              "A mail cannot carry a value of type " + value.getClass().getName());
    };
  }

  private static JsonArray array(List<?> list) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    list.forEach(value -> array.add(json(value)));
    return array.build();
  }

  private static JsonObject tagged(String tag, Object value) {
    return Json.createObjectBuilder().add(tag, value.toString()).build();
  }

  private static Map<String, Object> map(JsonObject object) {
    Map<String, Object> map = new LinkedHashMap<>();
    object.forEach((name, value) -> map.put(name, value(value)));
    return Collections.unmodifiableMap(map);
  }

  private static Object value(JsonValue json) {
    return switch (json.getValueType()) {
      case NULL -> null;
      case TRUE -> true;
      case FALSE -> false;
      case STRING -> ((JsonString) json).getString();
      case NUMBER -> ((JsonNumber) json).longValueExact();
      case ARRAY -> {
        List<Object> list = new ArrayList<>();
        json.asJsonArray().forEach(element -> list.add(value(element)));
        yield Collections.unmodifiableList(list);
      }
      case OBJECT -> untagged(json.asJsonObject());
    };
  }

  private static Object untagged(JsonObject object) {
    String tag = object.size() == 1 ? object.keySet().iterator().next() : "";
    return switch (tag) {
      case DATE -> LocalDate.parse(object.getString(tag));
      case TIME -> LocalTime.parse(object.getString(tag));
      case INSTANT -> Instant.parse(object.getString(tag));
      default -> map(object);
    };
  }
}
