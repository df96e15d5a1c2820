-- A dossier's bill: whose it is, who decides about it, the numbering of our events about it and the head of its audit chain. It is locked while
-- something is decided about any of its fees.
create table bills (
    dossier_id   uuid   primary key,
    dossier_code text,
    owner_ref    uuid,
    unit         text,
    event_seq    bigint not null,
    audit_seq    bigint not null,
    audit_hash   text   not null,
    version      bigint not null
) with (fillfactor = 80);

insert into bills (dossier_id, dossier_code, owner_ref, unit, event_seq, audit_seq, audit_hash, version)
select dossier_id, dossier_code, owner_ref, unit, event_seq, audit_seq, audit_hash, version from fees;

-- A bill is found by the code that stands on the receipt.
create index bills_by_code on bills (dossier_code) where dossier_code is not null;

-- One row a fee; the one that was there is due at reception. There is one for each moment of collecting.
alter table payments drop constraint payments_dossier_id_fkey;
alter table refunds drop constraint refunds_dossier_id_fkey;
alter table fees drop constraint fees_pkey;
alter table fees add primary key (fee_id);
alter table fees add column collect_at text not null default 'RECEPTION' check (collect_at in ('RECEPTION', 'SUPPLEMENT', 'RETURN'));
alter table fees alter column collect_at drop default;
alter table fees add constraint fees_once_a_moment unique (dossier_id, collect_at);
alter table fees add constraint fees_of_bill foreign key (dossier_id) references bills (dossier_id);
alter table fees alter column settled_gateway drop default;
alter table fees drop column dossier_code, drop column owner_ref, drop column unit,
                 drop column event_seq, drop column audit_seq, drop column audit_hash;

-- An attempt is for one fee.
alter table payments add column fee_id uuid;
update payments p set fee_id = f.fee_id from fees f where f.dossier_id = p.dossier_id;
alter table payments alter column fee_id set not null;
alter table payments add constraint payments_of_fee foreign key (fee_id) references fees (fee_id);
alter table refunds add constraint refunds_of_bill foreign key (dossier_id) references bills (dossier_id);
