/** Cases of another kind that follow from a case: no feature knows the other's. */
package cn.minxu.casework.follow;
