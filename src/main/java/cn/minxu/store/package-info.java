/** Where the data lives: an embedded PostgreSQL that lasts, or the one that {@code spring.datasource.url} names. */
package cn.minxu.store;
