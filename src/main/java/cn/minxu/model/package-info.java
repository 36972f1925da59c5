/** What a model says: diagrams, tables and forms as they are drawn. Knows no engine. */
package cn.minxu.model;
