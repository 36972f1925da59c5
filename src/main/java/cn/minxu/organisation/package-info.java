/** The district's organisation as data: its units, their people, and who stands above whom. Knows nothing of the engine. */
package cn.minxu.organisation;
