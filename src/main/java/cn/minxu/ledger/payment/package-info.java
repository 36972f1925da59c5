/** Payments of a case: prepared by one, checked by another, each instalment once (docs/ledger.md). */
package cn.minxu.ledger.payment;
