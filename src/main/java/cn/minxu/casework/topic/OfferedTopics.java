package cn.minxu.casework.topic;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that offers itself to a community's deliberation, of whatever kind. */
@Component
public class OfferedTopics {

    private final ObjectProvider<TopicSource> sources;

    OfferedTopics(ObjectProvider<TopicSource> sources) {
        this.sources = sources;
    }

    /** Of a community: what one feature offers after what another does. */
    public List<OfferedTopic> of(String community) {
        return sources.orderedStream()
                .flatMap(source -> source.offered(community).stream())
                .toList();
    }

    /** A case, if it offers itself. */
    public Optional<OfferedTopic> find(String community, long number) {
        return of(community).stream().filter(topic -> topic.number() == number).findFirst();
    }
}
