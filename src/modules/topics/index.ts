import { type Lang, pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { type AnyTopic, TOPICS, type Topic } from "./topics.ts";

export { TOPICS, type Topic } from "./topics.ts";

/** What a topic is called. */
function topicName(topic: AnyTopic, lang: Lang): string {
  return pick<Record<AnyTopic, string>>(lang, vi, en)[topic];
}

/** The areas with their names. */
export function topicNames(lang: Lang): Record<Topic, string> {
  return Object.fromEntries(TOPICS.map((topic) => [topic, topicName(topic, lang)])) as Record<Topic, string>;
}
