create index seller_updated_idx on seller (updated_at, id);               -- GET /v1/sellers?updatedSince=, sort=updatedAt
create index seller_name_trgm_idx on seller using gin (name gin_trgm_ops); -- GET /v1/sellers?q=
create index expert_updated_idx on expert (updated_at, id);               -- GET /v1/experts?updatedSince=, sort=updatedAt
create index exchange_rate_newest_idx on exchange_rate (rate_on, currency); -- GET /v1/exchange-rates, newest first
-- sort=churnScore; accounts without a score come last, as they do in account_churn_score_idx the other way round
create index account_churn_score_up_idx on account (coalesce(churn_score, 101), id);
