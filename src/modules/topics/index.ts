import { type Lang, pick } from "../../platform/i18n/index.ts";
import { AUDIENCES, type Audience } from "./audiences.ts";
import { TOLD_LANGUAGES, type ToldLanguage } from "./languages.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { audiencesEn, languagesEn } from "./people.en.ts";
import { audiencesVi, languagesVi } from "./people.vi.ts";
import { type AnyTopic, TOPICS, type Topic } from "./topics.ts";

export { AUDIENCES, type Audience } from "./audiences.ts";
export { TOLD_LANGUAGES, type ToldLanguage, toldLanguage } from "./languages.ts";
export { ALL_TOPICS, type AnyTopic, isTopic, TOPICS, type Topic } from "./topics.ts";

/** What a topic is called. */
export function topicName(topic: AnyTopic, lang: Lang): string {
  return pick<Record<AnyTopic, string>>(lang, vi, en)[topic];
}

/** The areas with their names. */
export function topicNames(lang: Lang): Record<Topic, string> {
  return Object.fromEntries(TOPICS.map((topic) => [topic, topicName(topic, lang)])) as Record<Topic, string>;
}

export function audienceNames(lang: Lang): Record<Audience, string> {
  const words = pick<Record<Audience, string>>(lang, audiencesVi, audiencesEn);
  return Object.fromEntries(AUDIENCES.map((one) => [one, words[one]])) as Record<Audience, string>;
}

export function languageNames(lang: Lang): Record<ToldLanguage, string> {
  const words = pick<Record<ToldLanguage, string>>(lang, languagesVi, languagesEn);
  return Object.fromEntries(TOLD_LANGUAGES.map((one) => [one, words[one]])) as Record<ToldLanguage, string>;
}
