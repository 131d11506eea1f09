-- A version holds more than the pipeline: one document with a member for each part.
alter table scoring_policy add column settings jsonb;
update scoring_policy set settings = jsonb_build_object('pipeline', pipeline);
alter table scoring_policy alter column settings set not null;
alter table scoring_policy drop column pipeline;
