/** Accounts by double entry: a piece on which features stand. What must never happen is guarded by the database (docs/ledger.md). */
package cn.minxu.ledger;
