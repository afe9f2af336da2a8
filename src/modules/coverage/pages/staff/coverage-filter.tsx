import type { ComponentChildren } from "preact";
import { FilterBar, Select } from "../../../../platform/html/index.ts";
import type { Lang } from "../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../organisations/index.ts";
import { AREAS, AUDIENCES, audienceNames, languageNames, TOLD_LANGUAGES, topicNames } from "../../../topics/index.ts";
import type { Words } from "../../messages.vi.ts";
import { type CoverageQuery, STATES } from "./coverage-query.ts";

interface Props {
  action: string;
  words: Words;
  lang: Lang;
  query: CoverageQuery;
  units: readonly { id: string; name: string }[];
  submitLabel: string;
  withState?: boolean;
  children?: ComponentChildren;
}

export function CoverageFilter({ action, words, lang, query, units, submitLabel, withState = false, children }: Props) {
  const audiences = audienceNames(lang);
  const languages = languageNames(lang);
  const topics = topicNames(lang);
  const isAsked = Object.values(query).some(Boolean);
  return (
    <FilterBar action={action} submitLabel={submitLabel} isFiltered={isAsked}>
      <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={units} />
      <Select
        name="doituong"
        label={words.audience}
        value={query.doituong ?? ""}
        placeholder={words.all}
        options={AUDIENCES.map((one) => ({ value: one, label: audiences[one] }))}
      />
      <Select
        name="tieng"
        label={words.language}
        value={query.tieng ?? ""}
        placeholder={words.all}
        options={TOLD_LANGUAGES.map((one) => ({ value: one, label: languages[one] }))}
      />
      <Select
        name="linhvuc"
        label={words.topic}
        value={query.linhvuc ?? ""}
        placeholder={words.all}
        options={AREAS.map((one) => ({ value: one, label: topics[one] }))}
      />
      {withState ? (
        <Select
          name="muc"
          label={words.state}
          value={query.muc ?? ""}
          placeholder={words.all}
          options={STATES.map((one) => ({ value: one, label: words.states[one] }))}
        />
      ) : null}
      {children}
    </FilterBar>
  );
}
