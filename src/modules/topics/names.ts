import { type Lang, pick } from "../../platform/i18n/index.ts";
import { AUDIENCES, type Audience } from "./audiences.ts";
import { TOLD_LANGUAGES, type ToldLanguage } from "./languages.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { audiencesEn, languagesEn } from "./people.en.ts";
import { audiencesVi, languagesVi } from "./people.vi.ts";
import { areaOf, TOPICS, type Topic } from "./topics.ts";

export function topicName(topic: Topic, lang: Lang): string {
  return topicNames(lang)[topic];
}

export function topicNames(lang: Lang): Record<Topic, string> {
  return pick<Record<Topic, string>>(lang, vi, en);
}

/** All topics for a field or filter to choose from: sub-topics stand below their area, set off by a dash. */
export function topicChoices(lang: Lang): { value: Topic; label: string }[] {
  const names = topicNames(lang);
  return TOPICS.map((value) => ({ value, label: areaOf(value) === value ? names[value] : `– ${names[value]}` }));
}

export function audienceNames(lang: Lang): Record<Audience, string> {
  const words = pick<Record<Audience, string>>(lang, audiencesVi, audiencesEn);
  return Object.fromEntries(AUDIENCES.map((one) => [one, words[one]])) as Record<Audience, string>;
}

export function languageNames(lang: Lang): Record<ToldLanguage, string> {
  const words = pick<Record<ToldLanguage, string>>(lang, languagesVi, languagesEn);
  return Object.fromEntries(TOLD_LANGUAGES.map((one) => [one, words[one]])) as Record<ToldLanguage, string>;
}
