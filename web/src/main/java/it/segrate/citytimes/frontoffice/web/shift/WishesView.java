package it.segrate.citytimes.frontoffice.web.shift;

import it.segrate.citytimes.frontoffice.shift.MyShiftService;
import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import it.segrate.citytimes.frontoffice.shift.ShiftWish;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which shifts an operator would rather work, or not: one line a day and shift. */
@Named
@RequestScoped
public class WishesView {

  /** What is chosen in a line. */
  private enum Answer {
    LIKED,
    DISLIKED
  }

  /** A wish as it stands. */
  public record Line(String text, String state, String kind, String key) {}

  @Inject private MyShiftService service;
  @Inject private MyShiftsView shifts;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private List<ShiftKind> kinds;
  private String which;
  private String answer;

  private List<ShiftKind> kinds() {
    if (kinds == null) {
      kinds = service.kinds();
    }
    return kinds;
  }

  /** Every day and shift that there is. */
  public List<Choice> getShifts() {
    return Arrays.stream(DayOfWeek.values())
        .flatMap(
            day ->
                kinds().stream()
                    .filter(kind -> kind.isOn(day))
                    .map(kind -> new Choice(day + "-" + kind.getId(), words(day, kind))))
        .toList();
  }

  private String words(DayOfWeek day, ShiftKind kind) {
    return texts.of(
        "frontoffice.wish.shift",
        texts.capitalised(dates.name(day)),
        kind.getName().in(localeView.getLocale()));
  }

  public List<Choice> getAnswers() {
    return Arrays.stream(Answer.values())
        .map(one -> new Choice(one.name(), texts.named("frontoffice.wish", one)))
        .toList();
  }

  /** The caller's wishes by day. */
  public List<Line> getLines() {
    List<ShiftWish> wishes = service.wishes();
    return Arrays.stream(DayOfWeek.values())
        .flatMap(day -> kinds().stream().flatMap(kind -> line(wishes, day, kind).stream()))
        .toList();
  }

  private Optional<Line> line(List<ShiftWish> wishes, DayOfWeek day, ShiftKind kind) {
    return wishes.stream()
        .filter(one -> one.getWeekday() == day && one.getKindId() == kind.getId())
        .findFirst()
        .map(
            one ->
                new Line(
                    words(day, kind),
                    texts.named("frontoffice.wish", one.isLiked() ? Answer.LIKED : Answer.DISLIKED),
                    one.isLiked() ? "ok" : "warn",
                    day + "-" + kind.getId()));
  }

  /** Writes the wish down. */
  public String save() {
    set(which, Answer.LIKED.name().equals(answer));
    Said.done(texts.get("frontoffice.wish.saved"), texts.get("frontoffice.wish.saved.next"));
    return redirect();
  }

  /** Takes a wish back. */
  public String forget(String key) {
    set(key, null);
    Said.done(texts.get("frontoffice.wish.forgotten"), null);
    return redirect();
  }

  private void set(String key, Boolean liked) {
    int at = key == null ? -1 : key.indexOf('-');
    DayOfWeek day =
        Arrays.stream(DayOfWeek.values())
            .filter(one -> at > 0 && one.name().equals(key.substring(0, at)))
            .findFirst()
            .orElse(DayOfWeek.SUNDAY);
    service.wish(
        Ids.of(key == null ? null : key.substring(at + 1), "frontoffice.refusal.roster.unknown"),
        day,
        liked);
  }

  private String redirect() {
    return shifts.getHere() + "&faces-redirect=true";
  }

  public String getWhich() {
    return which;
  }

  public void setWhich(String which) {
    this.which = which;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
