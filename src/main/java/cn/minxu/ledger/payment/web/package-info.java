/** The accounts of a case over REST. */
package cn.minxu.ledger.payment.web;
