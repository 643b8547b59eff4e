package it.segrate.citytimes.timeband.rota;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.people.absence.TestAbsences;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rota over a test's database, with the sources of hours that the portal has. */
public final class TestRota {

  private TestRota() {}

  /** Over bands and ordinary hours, and other sources that are asked before the ordinary hours. */
  public static RotaService over(EntityManager entities, Clock clock, HoursSource... others) {
    BandHours bands = new BandHours();
    bands.entities = entities;
    OrdinaryHours rest = new OrdinaryHours();
    rest.ordinary = ordinary(entities, null);
    RotaService rotas = new RotaService();
    rotas.entities = entities;
    rotas.absences = TestAbsences.over(entities, null, null, clock);
    rotas.workingDays = new WorkingDays(Optional.empty());
    rotas.sources = new ArrayList<>(List.of(bands));
    rotas.sources.addAll(List.of(others));
    rotas.sources.add(rest);
    return rotas;
  }

  public static OrdinaryService ordinary(EntityManager entities, AuditService audit) {
    OrdinaryService ordinary = new OrdinaryService();
    ordinary.entities = entities;
    ordinary.audit = audit;
    return ordinary;
  }
}
