package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalEvent;
import it.segrate.citytimes.approval.CaseProgress;
import it.segrate.citytimes.approval.CaseReader;
import it.segrate.citytimes.approval.StepKind;
import it.segrate.citytimes.approval.StepState;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.personal.ReturningSchedules;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.timeband.rota.RotaService;
import it.segrate.citytimes.timeband.week.Fit;
import it.segrate.citytimes.timeband.week.UsualWeek;
import it.segrate.citytimes.timeband.week.WeekPreview;
import it.segrate.citytimes.timeband.week.Wish;
import it.segrate.citytimes.worktime.DayHours;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a person their own hours: the active band, their requests, what one more would do. */
@Stateless
@RequiresPermission(TimeBandFeature.REQUEST)
public class MyTimeBandService {

  /** Working days that head and HR have together. */
  private static final int BOTH_STEPS = 10;

  private static final int ONE_STEP = 5;

  @Inject TimeBandRequestService requests;
  @Inject TimeBandCatalogue catalogue;
  @Inject RotaService rota;
  @Inject RequestRules rules;
  @Inject CaseReader cases;
  @Inject ReturningSchedules returning;
  @Inject PersonService people;
  @Inject OfficeService offices;
  @Inject WorkingDays workingDays;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /** The caller's requests, newest first; as many queries for many as for one. */
  public List<MyRequest> requests() {
    List<TimeBandRequest> mine = requests.mine();
    Map<Long, CaseProgress> progress =
        cases.progress(mine.stream().flatMap(request -> request.caseId().stream()).toList());
    return mine.stream()
        .map(
            request ->
                follow(
                    request,
                    request.caseId().map(progress::get).orElse(null),
                    Outlook.Takeover.of(request, mine).orElse(null)))
        .toList();
  }

  /**
   * The request whose band the caller works now; empty for a personalised schedule and for the
   * office's ordinary hours.
   */
  public Optional<TimeBandRequest> active() {
    return Optional.ofNullable(current.get().personId()).flatMap(requests::activeOf);
  }

  /** Whether the caller works a personalised schedule now. */
  public boolean isPersonalised() {
    LocalDate today = LocalDate.now(clock);
    return Optional.ofNullable(current.get().personId())
        .flatMap(people::find)
        .map(me -> rota.of(List.of(me), today, today).isPersonalised(me.getId(), today))
        .orElse(false);
  }

  /** The latest edition that replaced what the caller works, unless it is asked for already. */
  public Optional<TimeBand> nextEdition() {
    return active()
        .flatMap(request -> catalogue.editionAfter(request.getBand()))
        .filter(
            next ->
                requests.mine().stream()
                    .noneMatch(
                        other ->
                            other.getState().takesDays()
                                && other.getBand().getId().equals(next.getId())));
  }

  /**
   * The bands one can have from today on, those first that meet the wish best.
   *
   * @param wish what matters to the caller; an empty one orders by name
   */
  public List<BandChoice> choices(Wish wish) {
    Optional<Person> me = Optional.ofNullable(current.get().personId()).flatMap(people::find);
    Long mine = active().map(request -> request.getBand().getId()).orElse(null);
    return catalogue.offeredFrom(LocalDate.now(clock)).stream()
        .map(
            band ->
                new BandChoice(
                    band,
                    wish.of(band.pattern()),
                    me.flatMap(person -> RequestRules.obstacle(band, person)),
                    band.getId().equals(mine)))
        .sorted(Comparator.comparing(BandChoice::fit, Fit.BEST_FIRST))
        .toList();
  }

  /**
   * What sending a request would set going; nothing is checked or stored.
   *
   * @param from first day of the request; null while none is given
   * @param until its last day; null for no end
   */
  public Outlook outlook(LocalDate from, LocalDate until) {
    Optional<Person> me = Optional.ofNullable(current.get().personId()).flatMap(people::find);
    Optional<String> head = me.flatMap(offices::approverFor).map(Person::fullName);
    LocalDate start = from == null || from.isBefore(rules.earliest()) ? rules.earliest() : from;
    LocalDate planned =
        workingDays.plus(LocalDate.now(clock), head.isPresent() ? BOTH_STEPS : ONE_STEP);
    LocalDate latest = rules.decideUntil(start);
    List<TimeBandRequest> mine = requests.mine();
    Optional<LocalDate> returnsOn = Outlook.returnsOn(mine, start, until);
    return new Outlook(
        head,
        planned.isBefore(latest) ? planned : latest,
        Outlook.replaced(mine, start),
        returnsOn,
        returnsOn.isPresent() && isPersonalisedAfter(start, returnsOn.get()));
  }

  /**
   * Whether the caller is back at a personalised schedule, and not at the ordinary hours, when a
   * band has ended.
   *
   * @param from first day of the band
   * @param day the day after its last
   */
  public boolean isPersonalisedAfter(LocalDate from, LocalDate day) {
    Long me = current.get().personId();
    return me != null && returning.isThere(me, from, day);
  }

  /**
   * The caller's week before and after.
   *
   * @param bandId a published band
   * @param from first day of the request; null while none is given
   * @param usual when the caller mostly comes
   * @throws Refusal NOT_FOUND if there is no such band; FORBIDDEN for an account without a person
   */
  public WeekPreview preview(long bandId, LocalDate from, LocalTime usual) {
    Person me =
        Optional.ofNullable(current.get().personId())
            .flatMap(people::find)
            .orElseThrow(() -> Refusal.forbidden("timeband.refusal.noPerson"));
    LocalDate first = from == null || from.isBefore(rules.earliest()) ? rules.earliest() : from;
    LocalDate monday = usualMonday(first);
    return new WeekPreview(
        monday,
        before(me, monday, usual),
        usualWeek(catalogue.get(bandId), monday, usual),
        (int) me.weeklyHours().toMinutes());
  }

  /** The first week without a holiday: in another the hours before would look like too few. */
  private LocalDate usualMonday(LocalDate first) {
    LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    while (monday.datesUntil(monday.plusWeeks(1)).anyMatch(workingDays::isHoliday)) {
      monday = monday.plusWeeks(1);
    }
    return monday;
  }

  /** As the rota has it; empty where it does not know the hours. */
  private Optional<UsualWeek> before(Person me, LocalDate monday, LocalTime usual) {
    LocalDate sunday = monday.plusDays(6);
    Rota week = rota.of(List.of(me), monday, sunday);
    if (!week.unknown().isEmpty()) {
      return Optional.empty();
    }
    List<DayHours> days =
        monday
            .datesUntil(sunday.plusDays(1))
            .flatMap(day -> week.planned(me.getId(), day).stream())
            .toList();
    return Optional.of(UsualWeek.of(days, usual));
  }

  private static UsualWeek usualWeek(TimeBand band, LocalDate monday, LocalTime usual) {
    return UsualWeek.of(
        monday.datesUntil(monday.plusWeeks(1)).flatMap(day -> band.hoursOn(day).stream()).toList(),
        usual);
  }

  private static MyRequest follow(
      TimeBandRequest request, CaseProgress progress, Outlook.Takeover takeover) {
    List<ApprovalEvent> history = progress == null ? List.of() : progress.history();
    return new MyRequest(
        request.getId(),
        FollowedRequests.of(request, progress),
        request.askedFrom().orElse(null),
        takeover,
        !request.getState().isFinal(),
        request.getState() == RequestState.DRAFT,
        request.getState() == RequestState.APPROVED || request.getState() == RequestState.ACTIVE,
        again(request),
        request.getState().isUndecided(),
        request.getState() == RequestState.REJECTED ? rejection(progress) : null,
        history);
  }

  private static String again(TimeBandRequest request) {
    return switch (request.getState()) {
      case ACTIVE -> request.until().isPresent() ? "timeband.requests.renew" : null;
      case ENDED, REJECTED, WITHDRAWN, EXPIRED -> "timeband.requests.again";
      default -> null;
    };
  }

  private static ApprovalEvent rejection(CaseProgress progress) {
    StepKind by =
        progress.steps().stream()
            .filter(step -> step.state() == StepState.REJECTED)
            .map(CaseProgress.Step::kind)
            .findFirst()
            .orElse(StepKind.HR);
    return progress.history().stream()
        .filter(event -> event.getWhat().equals("approval.event.REJECTED_" + by))
        .findFirst()
        .orElse(null);
  }
}
