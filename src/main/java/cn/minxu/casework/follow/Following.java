package cn.minxu.casework.follow;

import java.util.Map;

/**
 * A case that is to follow from another one.
 *
 * @param from number of the case that it follows from
 * @param what is to follow, as {@link FollowUp#what}
 * @param unit whose case it will be
 * @param user who has it registered
 * @param fields what is known of it, by key
 */
public record Following(long from, String what, String unit, String title, String user, Map<String, Object> fields) {

    public Following {
        fields = Map.copyOf(fields);
    }
}
