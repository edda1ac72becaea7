package org.earshot.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.earshot.access.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by the server that {@code spring.mail.host} names; off without it. */
@Component
final class MailWay implements Way {

    private final Optional<JavaMailSender> server;
    private final AddressStore addresses;
    private final People people;
    private final Rendering rendering;
    private final String from;

    MailWay(
            ObjectProvider<JavaMailSender> server,
            AddressStore addresses,
            People people,
            Rendering rendering,
            @Value("${earshot.notice.from:}") String from) {
        this.server = Optional.ofNullable(server.getIfAvailable());
        this.addresses = addresses;
        this.people = people;
        this.rendering = rendering;
        this.from = from.strip();
        if (this.server.isPresent() && !AddressRules.check(this.from)) {
            throw new IllegalStateException(
                    "spring.mail.host is set but earshot.notice.from is no e-mail address; set it to the address"
                            + " that messages come from");
        }
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Optional<String> whyNot(long account) {
        if (server.isEmpty()) {
            return Optional.of("mail-off");
        }
        if (!people.person(account).active()) {
            return Optional.of("account-closed");
        }
        return addresses.of(account).isEmpty() ? Optional.of("no-address") : Optional.empty();
    }

    @Override
    public DeliveryState handOver(Message message) throws NotHandedOver {
        JavaMailSender sender = server.orElseThrow(() -> new NotHandedOver("mail-off"));
        long account = message.notice().toAccount();
        String to = addresses.of(account).orElseThrow(() -> new NotHandedOver("no-address"));
        try {
            sender.send(write(sender.createMimeMessage(), message, to));
            return DeliveryState.SENT;
        } catch (MailAuthenticationException e) {
            throw new NotHandedOver("mail-login", e);
        } catch (MailSendException e) {
            // With a cause it never came to sending; without one the server refused this message.
            throw new NotHandedOver(e.getCause() == null ? "mail-refused" : "mail-unreachable", e);
        } catch (MailException | MessagingException e) {
            throw new NotHandedOver("mail-failed", e);
        }
    }

    private MimeMessage write(MimeMessage mail, Message message, String to) throws MessagingException {
        var notice = message.notice();
        var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(rendering.subject(notice));
        helper.setText(rendering.mail(notice, rendering.zone(notice.toAccount())));
        // The same for every attempt, so that a mailbox can drop the second of two.
        mail.setHeader("Message-ID", "<" + message.key() + "@earshot>");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }
}
