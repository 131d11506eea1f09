-- When words of an interaction were struck out because a person asked to be forgotten. From then on imports leave its
-- summary and the customer's promised step alone: the system that they come from sends the old words every night.
alter table interaction add column struck_out_at timestamptz(3);
