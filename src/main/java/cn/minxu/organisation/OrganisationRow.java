package cn.minxu.organisation;

import java.util.List;

/**
 * A row of the file; columns that are missing or blank are empty texts.
 *
 * @param number the row's number in the sheet, the header being 1
 * @param misread what cannot be read in it, in words
 */
record OrganisationRow(
        int number,
        String type,
        String name,
        String superior,
        String account,
        String post,
        String role,
        String password,
        List<String> misread) {

    boolean isPerson() {
        return type.equals("人员") || type.equalsIgnoreCase("person");
    }
}
