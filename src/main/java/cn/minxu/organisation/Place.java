package cn.minxu.organisation;

import org.jspecify.annotations.Nullable;

/** A unit while an import is planned: known (it has an id) or new. */
final class Place {

    final UnitKind kind;
    final String name;

    @Nullable
    Place parent;

    @Nullable
    String id;

    /** The row of the file that names it, or 0. */
    int row;

    /** Whether the file puts it below another superior than before. */
    boolean moved;

    Place(UnitKind kind, String name, @Nullable Place parent, @Nullable String id) {
        this.kind = kind;
        this.name = name;
        this.parent = parent;
        this.id = id;
    }

    /** Grids are told apart by their community: each has a first one. */
    String key() {
        return Chart.key(kind, kind == UnitKind.GRID ? path() : name);
    }

    String path() {
        return parent == null ? name : parent.name + "/" + name;
    }

    /** Says that a unit of this kind can't belong here. */
    String cannotLead(UnitKind below) {
        var wanted = below.superior().map(UnitKind::label).orElse("");
        return "上级「%s」是%s，%s的上级须是%s".formatted(name, kind.label(), below.label(), wanted);
    }

    boolean isCalled(String text) {
        return name.equals(text) || path().equals(text);
    }
}
