package cn.minxu.engine;

import java.util.Map;
import java.util.Set;

/**
 * What a process and our code agree on, declared once: its key and variables. Nothing else may become a process variable, and a
 * test holds models and contracts against each other.
 *
 * @param key the process's id
 * @param variables names and types; String, Boolean, Long and java.util.Date only, never personal data; one whose name ends in
 *     {@code Unit} holds the id of a unit
 * @param messages names of the messages that the process waits for
 */
public record ProcessContract(String key, Map<String, Class<?>> variables, Set<String> messages) {}
