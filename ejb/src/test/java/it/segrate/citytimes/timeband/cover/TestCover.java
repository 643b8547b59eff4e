package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.timeband.RequestedWeekService;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.rota.TestRota;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services of cover over a test's database. */
public final class TestCover {

  private TestCover() {}

  public static CoverRuleService rules(
      EntityManager entities, CurrentCaller current, AuditService audit, Clock clock) {
    CoverRuleService rules = new CoverRuleService();
    rules.entities = entities;
    rules.offices = TestRegistry.offices(entities, clock);
    rules.people = TestRegistry.people(entities);
    rules.audit = audit;
    rules.current = current;
    rules.clock = clock;
    return rules;
  }

  public static WhatIfService whatIf(
      EntityManager entities,
      RequestedWeekService weeks,
      TimeBandCatalogue catalogue,
      Clock clock) {
    WhatIfService service = new WhatIfService();
    service.weeks = weeks;
    service.rotas = TestRota.over(entities, clock);
    service.rules = rules(entities, null, null, clock);
    service.catalogue = catalogue;
    service.people = TestRegistry.people(entities);
    service.clock = clock;
    return service;
  }

  public static CoverOutlook outlook(EntityManager entities, Clock clock, long mostDays) {
    CoverOutlook outlook = new CoverOutlook();
    outlook.entities = entities;
    outlook.rotas = TestRota.over(entities, clock);
    outlook.rules = rules(entities, null, null, clock);
    outlook.clock = clock;
    outlook.mostDays = mostDays;
    return outlook;
  }
}
