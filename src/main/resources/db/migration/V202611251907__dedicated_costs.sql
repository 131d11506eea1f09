-- Memberships in teams at customers' sites that cost something (D 3.15), a part of the cost to serve: each from valid_from
-- to valid_to (exclusive; null: until further notice), a day of it a 365th of its yearly cost. What reckons the costs of
-- accounts reads this view and no table of another feature.
create view dedicated_cost as
select account_id, id as member_id, seller_id, valid_from, valid_to, yearly_cost, yearly_cost_currency as currency
from team_member
where dedicated and yearly_cost is not null;
