/** What residents need, as lists and other kinds of cases see it: each feature says what of its cases is a need, none knows who asks. */
package cn.minxu.casework.demand;
