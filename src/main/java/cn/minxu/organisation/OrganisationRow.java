package cn.minxu.organisation;

/**
 * A row of the file; columns that are missing or blank are empty texts.
 *
 * @param number the row's number in the sheet, the header being 1
 */
record OrganisationRow(
        int number,
        String type,
        String name,
        String superior,
        String account,
        String post,
        String role,
        String password) {

    boolean isPerson() {
        return type.equals("人员") || type.equalsIgnoreCase("person");
    }
}
