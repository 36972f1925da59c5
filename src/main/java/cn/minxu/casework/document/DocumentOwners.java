package cn.minxu.casework.document;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Role;
import org.springframework.stereotype.Component;

/** Whose a document is: of who added it, and of the head of the unit that he added it for. */
@Component
class DocumentOwners {

    private final Organisation organisation;

    DocumentOwners(Organisation organisation) {
        this.organisation = organisation;
    }

    boolean mayWithdraw(String user, Document document) {
        return user.equals(document.addedBy())
                || organisation
                        .person(user)
                        .filter(person ->
                                person.role() == Role.HEAD && person.unitId().equals(document.unit()))
                        .isPresent();
    }
}
