-- Which topics there are is kept by the list in the code, as for documents and news: a task names an area or a sub-topic of it.
alter table plan_task drop constraint plan_task_topic_is_known;
alter table plan_task add constraint plan_task_topic_is_a_code check (topic ~ '^[a-zA-Z]+([.][a-zA-Z]+)?$');
