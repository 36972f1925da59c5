package cn.minxu.casework.model;

import java.util.Map;

/**
 * Something of a model that has an id of its own: an element of a diagram, a rule or a column of a table, a field of a form.
 *
 * @param type as the file calls it
 * @param name as people call it; empty if it has none
 * @param inside the id of what it is in
 * @param properties all else that the file says of it, without what is only drawing
 */
record Part(String id, String type, String name, String inside, Map<String, String> properties) {

    /** What people call a part of this kind. */
    String kindName() {
        return Labels.type(type);
    }
}
