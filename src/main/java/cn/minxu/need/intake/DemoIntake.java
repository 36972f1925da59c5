package cn.minxu.need.intake;

import cn.minxu.casework.Decision;
import cn.minxu.organisation.DemoCases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Imports the demo district's needs, as anybody's file, in the background. */
@Component
class DemoIntake implements DemoCases {

    private final ImportDesk desk;

    DemoIntake(ImportDesk desk) {
        this.desk = desk;
    }

    @Override
    public void bringIn(byte[] csv) {
        try {
            desk.accept(new ByteArrayInputStream(csv), "演示诉求.csv", Decision.SYSTEM, unit -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
