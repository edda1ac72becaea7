package org.earshot.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.earshot.shared.LinkRefused;
import org.earshot.shared.Refusal;
import org.earshot.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class DownloadsTest {

    private final List<Object> told = new ArrayList<>();
    private final Downloads downloads = new Downloads(told::add, mock(Texts.class));
    private final VaadinResponse response = mock(VaadinResponse.class);
    private final UI tab = mock(UI.class);
    private final DownloadEvent event = mock(DownloadEvent.class);

    @BeforeEach
    void aClick() {
        when(event.getResponse()).thenReturn(response);
        when(event.getUI()).thenReturn(tab);
        when(tab.getLocale()).thenReturn(Locale.ENGLISH);
    }

    @Test
    void whatMayLeaveLeavesAndTellsNobody() {
        assertThat(fetched(() -> "the file")).isEqualTo("the file");
        assertThat(told).isEmpty();
        verify(response, never()).setStatus(403);
    }

    @Test
    void aFileThatIsNotTheReadersOrWasFetchedIsSaidOnThePageAndTold() {
        assertThat(fetched(() -> refused("pack.not-yours"))).isNull();
        assertThat(fetched(() -> refused("pack.taken"))).isNull();

        assertThat(told).containsExactly(new LinkRefused("packs", "PACK-7"), new LinkRefused("packs", "PACK-7"));
        verify(response, org.mockito.Mockito.times(2)).setStatus(403);
        verify(tab, org.mockito.Mockito.times(2)).access(any());
    }

    @Test
    void whoeverHasNotTheRoleIsToldOfAsWell() {
        assertThat(fetched(() -> {
                    throw new AccessDeniedException("not your role");
                }))
                .isNull();

        assertThat(told).containsExactly(new LinkRefused("packs", "PACK-7"));
        verify(response).setStatus(403);
    }

    @Test
    void aFileThatIsNotReadyYetIsNothingToTellOf() {
        assertThat(fetched(() -> refused("pack.making"))).isNull();

        assertThat(told).isEmpty();
        verify(response).setStatus(403);
    }

    private @Nullable String fetched(Supplier<String> work) {
        return downloads.orSay(event, "packs", "PACK-7", Set.of("pack.not-yours", "pack.taken"), work);
    }

    private static String refused(String code) {
        throw new Refusal(code, "No.");
    }
}
