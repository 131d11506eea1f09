-- Over which channel both sides met, and what a gift was worth (D 5.2). No channel: the usual one of the kind, so that
-- imports, which know none, need not guess.
alter table interaction
    add column channel       text,
    add column gift_amount   numeric(19, 4),
    add column gift_currency text collate "C",
    add constraint interaction_channel_known
        check (channel in ('IN_PERSON', 'PHONE', 'VIDEO', 'EMAIL', 'POST', 'CHAT')),
    add constraint interaction_visit_is_in_person check (kind <> 'VISIT' or channel is null),
    add constraint interaction_gift_has_currency check ((gift_amount is null) = (gift_currency is null)),
    add constraint interaction_gift_not_negative check (gift_amount >= 0),
    add constraint interaction_gift_currency_alpha3 check (gift_currency ~ '^[A-Z]{3}$');

-- The channel of every interaction, and whether it brought us face to face with a contact: what asks for either reads
-- this view and does not repeat the rule.
create view interaction_contacting as
select i.account_id,
       i.id,
       i.at,
       coalesce(i.channel, usual.channel) as channel,
       i.kind = 'VISIT'
           or (i.kind = 'MEETING'
               and coalesce(i.channel, usual.channel) = 'IN_PERSON'
               and exists (select from interaction_contact p
                           where p.account_id = i.account_id and p.interaction_id = i.id)) as face_to_face
from interaction i
cross join lateral (select case i.kind
                               when 'CALL' then 'PHONE'
                               when 'MAIL' then 'EMAIL'
                               else 'IN_PERSON' end as channel) usual;
