package it.segrate.citytimes.timeband.web.diary;

/** Answers as the description of the API shows them. */
final class Examples {

  static final String BAND =
      "{\"day\":\"2026-12-01\",\"band\":{\"badge\":\"1001\",\"source\":\"BAND\","
          + "\"code\":\"EQUAL\",\"edition\":1,\"name\":\"Cinque giorni uguali\",\"hours\":{"
          + "\"entry\":{\"from\":\"07:30\",\"to\":\"09:00\"},"
          + "\"core\":[{\"from\":\"09:00\",\"to\":\"14:30\"}],"
          + "\"exit\":{\"from\":\"14:30\",\"to\":\"17:00\"},"
          + "\"breakMinutes\":30,\"plannedMinutes\":432}}}";

  static final String BANDS =
      "{\"day\":\"2026-12-01\",\"page\":0,\"size\":200,\"bands\":[{\"badge\":\"1001\","
          + "\"source\":\"PERSONAL\"}],"
          + "\"next\":\"https://.../api/timeband/active-bands?day=2026-12-01&page=1&size=200\"}";

  static final String ASKED =
      "{\"id\":42,\"band\":\"EQUAL\",\"edition\":1,\"from\":\"2027-01-07\","
          + "\"until\":\"2027-06-30\",\"state\":\"SUBMITTED\"}";

  private Examples() {}
}
