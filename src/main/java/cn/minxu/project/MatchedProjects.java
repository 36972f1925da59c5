package cn.minxu.project;

import cn.minxu.casework.follow.FollowUp;
import cn.minxu.casework.follow.Following;
import cn.minxu.project.ProjectDesk.Points;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 公益创投: what a community and an organisation have agreed on elsewhere becomes a project whose claimants are known. */
@Component
class MatchedProjects implements FollowUp {

    private final ProjectDesk office;
    private final Designing designing;
    private final ProjectKind kind;

    MatchedProjects(ProjectDesk office, Designing designing, ProjectKind kind) {
        this.office = office;
        this.designing = designing;
        this.kind = kind;
    }

    @Override
    public String what() {
        return "PROJECT";
    }

    /** Its fields: the four points, {@code subclass}, {@code budget} in fen, {@code claimants}. */
    @Override
    public long register(Following following) {
        Map<String, Object> fields = following.fields();
        long number = kind.begin(following.unit(), kind.name() + "：" + following.title());
        designing.add(
                number,
                following.title(),
                "ORDINARY",
                String.valueOf(fields.get("subclass")),
                new Points(
                        String.valueOf(fields.get("beneficiaries")),
                        String.valueOf(fields.get("measures")),
                        String.valueOf(fields.get("expectedEffect")),
                        fields.get("budget") instanceof Number fen ? fen.longValue() : 0),
                following.user());
        String[] claimants = fields.get("claimants") instanceof List<?> units
                ? units.stream().map(String::valueOf).toArray(String[]::new)
                : new String[0];
        office.projects()
                .write("update minxu.project set route = 'CONTEST', partners = ? where id = ?", claimants, number);
        office.invite(number, List.of(claimants), "PARTNER");
        office.engine().start(ProjectKind.RUN, office.cases().get(number), Map.of());
        return number;
    }
}
