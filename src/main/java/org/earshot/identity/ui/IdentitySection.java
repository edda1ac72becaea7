package org.earshot.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import org.earshot.access.Me;
import org.earshot.access.People;
import org.earshot.access.ReadersZone;
import org.earshot.access.Role;
import org.earshot.escalation.CaseFile;
import org.earshot.escalation.CasePanel;
import org.earshot.identity.BreakGlass;
import org.earshot.identity.IdentityReleases;

/** Brings the asking for identity to the case page. */
@org.springframework.stereotype.Component
final class IdentitySection implements CasePanel {

    private final IdentityReleases releases;
    private final BreakGlass glass;
    private final People people;
    private final ReadersZone reader;
    private final Me me;

    IdentitySection(IdentityReleases releases, BreakGlass glass, People people, ReadersZone reader, Me me) {
        this.releases = releases;
        this.glass = glass;
        this.people = people;
        this.reader = reader;
        this.me = me;
    }

    @Override
    public String title() {
        return I18NProvider.translate("identity.section.title");
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean concerns(CaseFile file) {
        return me.has(Role.TS_ANALYST) || me.has(Role.TS_LEAD);
    }

    @Override
    public Component show(CaseFile file, Runnable refresh) {
        return of(file.number(), refresh);
    }

    Component of(String caseNumber, Runnable refresh) {
        return new IdentityPanel(caseNumber, releases, glass, people, reader.clock(), me.id(), refresh);
    }
}
