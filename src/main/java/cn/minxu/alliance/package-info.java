/** 党建联盟: the party organisations of a community's units, their council, rota, activities and rights (docs/alliance.md). */
package cn.minxu.alliance;
