package dev.baton.team;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All teams, and who belongs to them. */
public interface Teams extends ListCrudRepository<Team, TeamId> {

    Optional<Team> findByTeamKey(String teamKey);

    @Query("select t.* from team t join team_member m on m.team_id = t.id where m.person_id = :person order by t.name")
    List<Team> of(PersonId person);

    @Query("select p.* from person p join team_member m on m.person_id = p.id where m.team_id = :team and m.leads order by p.login")
    List<Person> leadersOf(TeamId team);

    @Query("select p.* from person p join team_member m on m.person_id = p.id where m.team_id = :team")
    List<Person> members(TeamId team);

    @Modifying
    @Query("insert into team_member (team_id, person_id, leads) values (:team, :person, :leads)")
    void join(TeamId team, PersonId person, boolean leads);
}
