/** Who gets in and what he may see: accounts, groups and tenants that follow the organisation, rights, signing in, error answers. */
package cn.minxu.access;
