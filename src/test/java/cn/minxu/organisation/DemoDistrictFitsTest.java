package cn.minxu.organisation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.minxu.organisation.ImportRefused.RowError;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.DefaultApplicationArguments;

class DemoDistrictFitsTest {

    @Test
    void accounts_that_somebody_has_made_before_do_not_stop_the_start() {
        var imports = mock(OrganisationImport.class);
        when(imports.run(any())).thenThrow(new ImportRefused(List.of(new RowError(7, "账号「zhou.min」已被占用"))));
        @SuppressWarnings("unchecked")
        ObjectProvider<DemoCases> needs = mock(ObjectProvider.class);
        @SuppressWarnings("unchecked")
        ObjectProvider<DemoHistory> history = mock(ObjectProvider.class);
        var demo = new DemoDistrict(mock(Organisation.class), imports, history, needs, Clock.systemDefaultZone());
        assertThatCode(() -> demo.run(new DefaultApplicationArguments())).doesNotThrowAnyException();
        verifyNoInteractions(history, needs);
    }
}
