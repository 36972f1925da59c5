package cn.minxu.casework.topic;

import java.util.List;

/** A feature whose open cases offer themselves as topics for a community's deliberation. */
public interface TopicSource {

    /** Those of a community, the most urgent first. */
    List<OfferedTopic> offered(String community);
}
