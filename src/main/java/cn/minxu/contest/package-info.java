/** 公益创投: a menu contest. What communities seek and organisations offer is matched, pitched, published, and becomes projects. */
package cn.minxu.contest;
