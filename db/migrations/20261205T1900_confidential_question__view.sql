create view confidential_question as select id, code from question where is_confidential;
comment on view confidential_question is
  'What feedback offers to modules that keep what it came from: messages that may stand in no list but that of the head and the inspectors.';
