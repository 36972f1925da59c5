/** 签约会: many agreements signed together by those who are there. */
package cn.minxu.agreement.signing;
