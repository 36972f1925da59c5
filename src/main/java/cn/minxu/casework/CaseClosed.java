package cn.minxu.casework;

/** Nothing is to be done about this case any more: published in the transaction that closes it, once. */
public record CaseClosed(long number, String outcome) {}
