-- What somebody must be told is a notice; how it went over a channel is a delivery: one row for each notice and channel. A mail's row is the one it was.
alter table notices rename to deliveries;
alter table deliveries rename column id to notice_id;
alter table deliveries add column channel text not null default 'EMAIL' check (channel in ('EMAIL', 'SMS'));

alter table deliveries drop constraint notices_pkey;
alter table deliveries add constraint deliveries_pkey primary key (dossier_id, notice_id, channel);

-- Each channel looks for its own: a mail system that is away leaves its letters in nobody's way.
drop index notices_due;
create index deliveries_due on deliveries (channel, due_at) where state in ('PENDING', 'SENDING');

alter index notices_withheld rename to deliveries_withheld;

alter table deliveries drop constraint notices_state_check, drop constraint notices_failure_check;
alter table deliveries
    add constraint deliveries_state_check
        check (state in ('PENDING', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'WITHHELD')) not valid,
    add constraint deliveries_failure_check
        check (failure in ('REJECTED', 'NO_ADDRESS', 'UNCONFIRMED_ADDRESS', 'TOO_MANY_LETTERS', 'EXPIRED', 'UNWRITABLE', 'UNDELIVERED')) not valid;

-- What an instance of the version before knows: mails that it has words for, and nothing of the other channels, which it would send as mails.
create view notices as
    select notice_id as id, event_id, dossier_id, template, facts, state, attempts, raised_at, due_at, ended_at, failure,
           sending, sent_again_at, audit_seq, audit_hash
      from deliveries
     where channel = 'EMAIL'
       and template in ('filed', 'received', 'refused', 'paid', 'result-ready', 'returned', 'withdrawn', 'withdrawal-refused');

-- A telephone number, where the applicant gave one. Personal data, like the address.
alter table recipients add column phone text;

-- What a short message centre says later of a message it took over, by the name it gave it. Its word may come before ours that the message has gone:
-- whoever comes second finds what the first has left. Forgotten after some days.
create table sms_receipts (
    reference  text        primary key,
    dossier_id uuid,
    notice_id  uuid,
    sending    int,
    outcome    text        check (outcome in ('DELIVERED', 'UNDELIVERED')),
    told_at    timestamptz not null default now()
) with (fillfactor = 80);

create index sms_receipts_told on sms_receipts (told_at);
