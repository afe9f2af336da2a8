import { Radios, TextArea, TextInput } from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, isText, type Typed } from "../../../../platform/http/index.ts";
import type { WritingRules } from "../essay.ts";
import { ESSAY_LIMITS, TAKES } from "../essay.ts";
import { type Criterion, readCriteria, readMark, THIRD_RULES, writeCriteria } from "../marks.ts";
import type { vi } from "../messages.vi.ts";

export const freshWriting = (words: typeof vi): Typed => ({
  takes: "both",
  leastWords: "500",
  mostWords: "2000",
  perPerson: "1",
  threshold: "2",
  thirdRule: "nearest",
  likenessShare: "30",
  rights: words.form.rightsText,
});

export const typedWriting = (rules: WritingRules, criteria: readonly Criterion[]): Typed => ({
  topic: rules.topic,
  rights: rules.rights,
  leastWords: String(rules.leastWords),
  mostWords: String(rules.mostWords),
  perPerson: String(rules.perPerson),
  takes: rules.takes,
  threshold: String(rules.threshold).replace(".", ","),
  thirdRule: rules.thirdRule,
  likenessShare: String(rules.likenessShare),
  criteria: writeCriteria(criteria),
});

const whole = (typed: string | undefined, from: number, until: number): number | null => {
  const text = (typed ?? "").replace(/[.\s]/g, "");
  const number = /^\d{1,6}$/.test(text) ? Number(text) : -1;
  return number >= from && number <= until ? number : null;
};

export function readWriting(
  typed: Typed,
  words: typeof vi,
): { rules: WritingRules; criteria: Criterion[]; errors: FormErrors } {
  const said = words.form.errors;
  const errors: FormErrors = {};
  const leastWords = whole(typed.leastWords, 0, 20_000);
  const mostWords = whole(typed.mostWords, 50, 20_000);
  const perPerson = whole(typed.perPerson, 1, 10);
  const likenessShare = whole(typed.likenessShare, 5, 100);
  const takes = TAKES.find((one) => one === typed.takes);
  const thirdRule = THIRD_RULES.find((one) => one === typed.thirdRule);
  const threshold = readMark(typed.threshold ?? "", 100);
  const criteria = readCriteria(typed.criteria ?? "", ESSAY_LIMITS.criteria);
  if (!isText(typed.topic, ESSAY_LIMITS.topic)) errors.topic = said.topic;
  if (leastWords === null) errors.leastWords = said.words;
  if (mostWords === null || (leastWords !== null && leastWords > mostWords)) errors.mostWords = said.words;
  if (perPerson === null) errors.perPerson = said.perPerson;
  if (!takes) errors.takes = said.takes;
  if ("fault" in criteria) errors.criteria = said.criteria(criteria.fault);
  else if (criteria.criteria.length === 0) errors.criteria = said.noCriteria;
  if (threshold === null) errors.threshold = said.threshold;
  if (!thirdRule) errors.thirdRule = said.thirdRule;
  if (likenessShare === null) errors.likenessShare = said.share;
  if (!isText(typed.rights, ESSAY_LIMITS.rights)) errors.rights = said.rights;
  return {
    rules: {
      topic: typed.topic ?? "",
      rights: typed.rights ?? "",
      leastWords: leastWords ?? 0,
      mostWords: mostWords ?? 0,
      perPerson: perPerson ?? 1,
      takes: takes ?? "both",
      threshold: threshold ?? 0,
      thirdRule: thirdRule ?? "nearest",
      likenessShare: likenessShare ?? 30,
    },
    criteria: "criteria" in criteria ? criteria.criteria : [],
    errors,
  };
}

/** What a contest by writing asks besides what every contest does. */
export function WritingFields({ words, typed, errors }: { words: typeof vi; typed: Typed; errors: FormErrors }) {
  const said = words.form;
  const error = errorIn(errors);
  const field = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  return (
    <>
      <TextArea {...field("topic")} label={said.topic} hint={said.topicHint} rows={3} />
      <TextInput {...field("leastWords")} label={said.least} inputmode="numeric" width={5} />
      <TextInput {...field("mostWords")} label={said.most} inputmode="numeric" width={5} />
      <TextInput {...field("perPerson")} label={said.perPerson} inputmode="numeric" width={3} />
      <Radios
        {...field("takes")}
        label={said.takes}
        small
        options={TAKES.map((value) => ({ value, label: said.takesOptions[value] }))}
      />
      <TextArea {...field("criteria")} label={said.criteria} hint={said.criteriaHint} rows={4} />
      <TextInput {...field("threshold")} label={said.threshold} inputmode="decimal" width={5} />
      <Radios
        {...field("thirdRule")}
        label={said.thirdRule}
        small
        options={THIRD_RULES.map((value) => ({ value, label: said.thirdRules[value] }))}
      />
      <TextInput {...field("likenessShare")} label={said.share} hint={said.shareHint} inputmode="numeric" width={3} />
      <TextArea {...field("rights")} label={said.rights} hint={said.rightsHint} rows={3} />
    </>
  );
}
