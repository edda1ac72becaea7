package org.earshot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class IntakeGateTest {

    /** As small as it goes: a clip of unknown length fills it. */
    private final IntakeGate gate = new IntakeGate(new JsonMapper(), 1);

    @Test
    void asksToComeAgainWhileItIsFullAndLetsInAfterwards() throws Exception {
        var turnedAway = new MockHttpServletResponse();
        var first = new MockHttpServletResponse();

        gate.doFilter(
                post(),
                first,
                (request, response) -> gate.doFilter(post(), turnedAway, (a, b) -> {
                    throw new AssertionError("let in although the gate is full");
                }));

        assertThat(turnedAway.getStatus()).isEqualTo(503);
        assertThat(turnedAway.getHeader("Retry-After")).isEqualTo("1");
        assertThat(turnedAway.getContentType()).isEqualTo("application/problem+json");
        assertThat(turnedAway.getContentAsString()).contains("intake.busy");
        assertThat(first.getStatus()).isEqualTo(200);

        var later = new MockFilterChain();
        gate.doFilter(post(), new MockHttpServletResponse(), later);
        assertThat(later.getRequest()).as("let in").isNotNull();
    }

    @Test
    void makesRoomAgainWhenAClipBreaksOff() throws Exception {
        for (int i = 0; i < 3; i++) {
            try {
                gate.doFilter(post(), new MockHttpServletResponse(), (request, response) -> {
                    throw new java.io.IOException("broken off");
                });
            } catch (java.io.IOException brokenOff) {
                assertThat(brokenOff).hasMessage("broken off");
            }
        }

        var later = new MockFilterChain();
        gate.doFilter(post(), new MockHttpServletResponse(), later);
        assertThat(later.getRequest()).as("let in").isNotNull();
    }

    private static MockHttpServletRequest post() {
        return new MockHttpServletRequest("POST", "/api/v1/clips");
    }
}
