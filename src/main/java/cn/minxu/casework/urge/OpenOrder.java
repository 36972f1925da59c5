package cn.minxu.casework.urge;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A supervision order that the reader's unit has to answer.
 *
 * @param caseNumber of the case that it is about
 * @param about the case's title, masked
 */
public record OpenOrder(@JsonProperty("case") String caseNumber, String about, OrderRow order) {}
