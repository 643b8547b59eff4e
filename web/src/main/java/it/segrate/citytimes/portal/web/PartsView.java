package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.Followed.Progress;
import it.segrate.citytimes.portal.Followed.Step;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.portal.web.WeekDay.Kind;
import it.segrate.citytimes.portal.web.WeekDay.Segment;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The sheet of parts for developers: each part of the tag library in each of its states. */
@Named
@ViewScoped
public class PartsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Texts texts;

  private String name;
  private String secret;
  private String note;
  private String kind = "b";
  private boolean shown = true;
  private LocalDate from;
  private LocalTime start = LocalTime.of(8, 30);
  private Set<DayOfWeek> days = new TreeSet<>(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));
  private int presses;

  /** One row of the sample table. */
  public record Row(int number, String who, String what, String tone) {}

  public List<Choice> getKinds() {
    return List.of(
        new Choice(
            "a", texts.get("portal.parts.choice.a"), texts.get("portal.parts.choice.a.help")),
        new Choice(
            "b", texts.get("portal.parts.choice.b"), texts.get("portal.parts.choice.b.help")));
  }

  public List<Step> getSteps() {
    Text who = Text.of("portal.parts.step.who");
    return List.of(
        new Step(Text.of("portal.parts.step.sent"), who, Progress.DONE),
        new Step(Text.of("portal.parts.step.head"), who, Progress.NOW),
        new Step(Text.of("portal.parts.step.staff"), null, Progress.LATER));
  }

  public List<Row> getRows() {
    return IntStream.rangeClosed(1, 24)
        .mapToObj(n -> new Row(n, texts.get("portal.parts.row.who"), "C 0" + (80 + n), tone(n)))
        .toList();
  }

  /** Long days Monday and Wednesday, six hours else; Tuesday is today and has a wish. */
  public List<WeekDay> getWeek() {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(n -> weekDay(DayOfWeek.of(n), n == 1 || n == 3))
        .toList();
  }

  private static WeekDay weekDay(DayOfWeek day, boolean full) {
    int end = full ? 1020 : 810;
    List<Segment> segments = new ArrayList<>();
    segments.add(new Segment(Kind.ENTRY, 450, 540));
    segments.add(new Segment(Kind.CORE, 540, end));
    if (full) {
      segments.add(new Segment(Kind.BREAK, 780, 810));
    }
    segments.add(new Segment(Kind.EXIT, end, end + 90));
    if (day == DayOfWeek.TUESDAY) {
      segments.add(new Segment(Kind.WANTED, 990, 990));
    }
    return new WeekDay(day, segments, full ? "9 h" : "6 h", null, day == DayOfWeek.TUESDAY, null);
  }

  private static String tone(int number) {
    return List.of("ok", "warn", "bad", "wait", "off").get(number % 5);
  }

  /** Says that it was sent, as a service would. */
  public void send() {
    presses++;
    Said.done(texts.of("portal.parts.sent", presses), texts.get("portal.parts.sent.next"));
  }

  /** Refuses at a field, as a service would. */
  public void refuseField() {
    throw Refusal.invalidField("name", "portal.parts.refused.field");
  }

  /** Refuses as if somebody else had been faster. */
  public void refuseConflict() {
    throw Refusal.conflict("portal.parts.refused.conflict");
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getSecret() {
    return secret;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public boolean isShown() {
    return shown;
  }

  public void setShown(boolean shown) {
    this.shown = shown;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalTime getStart() {
    return start;
  }

  public void setStart(LocalTime start) {
    this.start = start;
  }

  public Set<DayOfWeek> getDays() {
    return days;
  }

  public void setDays(Set<DayOfWeek> days) {
    this.days = days;
  }
}
