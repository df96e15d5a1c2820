-- How far we have come with asking each gateway for attempts whose announcement never arrived, in the order of their
-- ids, which is the order of time; and who is asking at the moment.
create table gateway_inquiries (
    gateway      text        primary key,
    asked_up_to  uuid        not null,
    leased_until timestamptz not null
);

insert into gateway_inquiries (gateway, asked_up_to, leased_until)
values ('VNPAY', '00000000-0000-0000-0000-000000000000', 'epoch');
