package it.segrate.citytimes.timeband.diary;

import it.segrate.citytimes.approval.delegation.Delegations;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.people.absence.TestAbsences;
import it.segrate.citytimes.security.Callers;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.timeband.rota.TestRota;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services of calendars within one transaction of a test, wired as the server does. */
public final class DiaryKit {

  private DiaryKit() {}

  public static TeamCalendarService team(
      EntityManager entities, CurrentCaller current, Clock clock) {
    CalendarReach reach = new CalendarReach();
    reach.offices = TestRegistry.offices(entities, clock);
    reach.people = TestRegistry.people(entities);
    reach.delegations =
        new Delegations(entities, TestAbsences.over(entities, current, null, clock), clock);
    reach.current = current;
    TeamCalendarService team = new TeamCalendarService();
    team.entities = entities;
    team.reach = reach;
    team.rotas = TestRota.over(entities, clock);
    return team;
  }

  public static MyCalendarService mine(EntityManager entities, CurrentCaller current, Clock clock) {
    MyCalendarService mine = new MyCalendarService();
    mine.people = TestRegistry.people(entities);
    mine.rotas = TestRota.over(entities, clock);
    mine.current = current;
    return mine;
  }

  public static FeedService feeds(
      EntityManager entities, CurrentCaller current, AuditService audit, Clock clock) {
    FeedService feeds = new FeedService();
    feeds.entities = entities;
    feeds.people = TestRegistry.people(entities);
    feeds.rotas = TestRota.over(entities, clock);
    feeds.accounts = Callers.directory(entities);
    feeds.audit = audit;
    feeds.current = current;
    feeds.clock = clock;
    return feeds;
  }

  public static ActiveBandService clock(EntityManager entities, Clock clock) {
    ActiveBandService bands = new ActiveBandService();
    bands.entities = entities;
    bands.people = TestRegistry.people(entities);
    bands.rotas = TestRota.over(entities, clock);
    return bands;
  }
}
