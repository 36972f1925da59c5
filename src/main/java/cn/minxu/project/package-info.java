/** 民需项目: from its proposal to its evaluation, and the lists of needs, resources and projects (docs/project.md). */
package cn.minxu.project;
