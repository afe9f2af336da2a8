export { AUDIENCES, type Audience } from "./audiences.ts";
export { TOLD_LANGUAGES, type ToldLanguage, toldLanguage } from "./languages.ts";
export { audienceNames, languageNames, topicChoices, topicName, topicNames } from "./names.ts";
export { TopicSelect } from "./topic-select.tsx";
export { AREAS, type Area, areaOf, isTopic, type Subtopic, subtopicsOf, TOPICS, type Topic } from "./topics.ts";
export { withinTopic } from "./within-topic.store.ts";
