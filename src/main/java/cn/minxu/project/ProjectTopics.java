package cn.minxu.project;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.topic.OfferedTopic;
import cn.minxu.casework.topic.TopicSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Projects whose design is to be settled by 阳光17议 offer themselves to their community's. */
@Component
class ProjectTopics implements TopicSource {

    private final Projects projects;
    private final Designing designing;
    private final CaseBook cases;

    ProjectTopics(Projects projects, Designing designing, CaseBook cases) {
        this.projects = projects;
        this.designing = designing;
        this.cases = cases;
    }

    @Override
    public List<OfferedTopic> offered(String community) {
        return projects
                .where(
                        "c.unit_id = ? and c.closed_at is null and p.route = 'DELIBERATION' and not p.representatives and p.implementer is not null and p.round = 0 order by p.id",
                        community)
                .stream()
                .filter(project -> designing.forumOutcome(project.number()).equals("OPEN"))
                .map(project -> new OfferedTopic(
                        project.number(),
                        "民需项目：" + project.name(),
                        "民需项目设计",
                        cases.get(project.number()).registeredAt(),
                        1))
                .toList();
    }
}
