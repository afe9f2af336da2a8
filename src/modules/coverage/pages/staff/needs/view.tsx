import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  ActButton,
  Button,
  ErrorSummary,
  FilterBar,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import { formatDate, formatNumber, type Lang } from "../../../../../platform/i18n/index.ts";
import { AUDIENCES, audienceNames, languageNames, TOLD_LANGUAGES } from "../../../../topics/index.ts";
import type { KeptNeed } from "../../../coverage.store.ts";
import type { Words } from "../../../messages.vi.ts";
import { inSentence } from "../coverage-query.ts";
import { CoverageTabs } from "../coverage-tabs.tsx";
import type { TypedNeed } from "./page.ts";

interface Props {
  ctx: ViewContext;
  lang: Lang;
  words: Words;
  unitId: string;
  units: readonly { id: string; name: string }[];
  names: Map<string, string>;
  own: KeptNeed[];
  inherited: KeptNeed[];
  mayEdit: boolean;
  typed: TypedNeed;
  errors: FormErrors;
  done: "ghi" | "bo" | null;
}

const BASE = "/can-bo/khoang-lang/can-noi";

export function NeedsView(props: Props) {
  const { ctx, lang, words, unitId, units, names, own, inherited, mayEdit, typed, errors, done } = props;
  const text = words.needs;
  const [audiences, languages] = [audienceNames(lang), languageNames(lang)];
  const summary = Object.entries(errors).flatMap(([field, sentence]) =>
    sentence ? [{ field, message: sentence }] : [],
  );
  return (
    <StaffLayout
      ctx={ctx}
      title={text.title}
      breadcrumbs={[{ text: words.title, href: "/can-bo/khoang-lang" }]}
      hasErrors={summary.length > 0}
      notice={
        summary.length > 0 ? (
          <ErrorSummary errors={summary} />
        ) : done ? (
          <NotificationBanner tone="success">{done === "ghi" ? text.saved : text.dropped}</NotificationBanner>
        ) : null
      }
    >
      <PageHeading title={text.title} caption={names.get(unitId) ?? ""} lead={text.lead} />
      <CoverageTabs words={words} current="needs" unitId={unitId} />
      {units.length > 1 ? (
        <FilterBar action={BASE} submitLabel={words.filter}>
          <Select
            name="donvi"
            label={words.unit}
            value={unitId}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </FilterBar>
      ) : null}
      <Heading>{text.own}</Heading>
      {own.length === 0 ? (
        <p class="govuk-body">{inherited.length === 0 ? text.first : text.none}</p>
      ) : (
        <Needs {...{ lang, words, names }} caption={text.own} needs={own} unitId={mayEdit ? unitId : null} />
      )}
      {inherited.length > 0 ? (
        <>
          <Heading>{text.inherited}</Heading>
          <Needs {...{ lang, words, names }} caption={text.inherited} needs={inherited} unitId={null} />
        </>
      ) : null}
      {mayEdit ? (
        <Form action={BASE}>
          <input type="hidden" name="donvi" value={unitId} />
          <Select
            name="audience"
            label={text.audience}
            value={typed.audience}
            placeholder=""
            error={errors.audience}
            options={AUDIENCES.map((one) => ({ value: one, label: audiences[one] }))}
          />
          <Select
            name="language"
            label={text.language}
            value={typed.language}
            error={errors.language}
            options={TOLD_LANGUAGES.map((one) => ({ value: one, label: languages[one] }))}
          />
          <TextInput
            name="everyMonths"
            label={text.everyMonths}
            hint={text.everyHint}
            value={typed.everyMonths}
            inputmode="numeric"
            width={4}
            error={errors.everyMonths}
          />
          <TextInput
            name="people"
            label={text.people}
            hint={text.peopleHint}
            value={typed.people}
            inputmode="numeric"
            width={10}
            error={errors.people}
          />
          <Button>{text.save}</Button>
        </Form>
      ) : (
        <p class="govuk-hint">{text.readOnly}</p>
      )}
    </StaffLayout>
  );
}

interface NeedsProps {
  needs: readonly KeptNeed[];
  caption: string;
  /** The unit at which rows may be removed; null where they are only read. */
  unitId: string | null;
  lang: Lang;
  words: Words;
  names: Map<string, string>;
}

function Needs({ needs, caption, unitId, lang, words, names }: NeedsProps) {
  const text = words.needs;
  const [audiences, languages] = [audienceNames(lang), languageNames(lang)];
  return (
    <Table
      caption={caption}
      captionHidden
      phone="cards"
      rows={needs}
      columns={[
        {
          key: "whom",
          header: words.whom,
          rowHeader: true,
          cell: (need) => `${audiences[need.audience]}, ${inSentence(languages[need.language])}`,
        },
        { key: "every", header: text.everyMonths, cell: (need) => text.everyShown(need.everyMonths) },
        {
          key: "people",
          header: text.people,
          numeric: true,
          cell: (need) => (need.people === null ? "–" : formatNumber(need.people, lang)),
        },
        { key: "where", header: text.where, cell: (need) => names.get(need.unitId) ?? "" },
        {
          key: "by",
          header: text.by,
          cell: (need) => `${need.setByName}, ${formatDate(vietnamDay(need.setAt))}`,
        },
        ...(unitId
          ? [
              {
                key: "drop",
                header: text.drop,
                cell: (need: KeptNeed) => (
                  <ActButton
                    action={`${BASE}/bo`}
                    fields={{ donvi: unitId, audience: need.audience, language: need.language }}
                    variant="secondary"
                    small
                  >
                    {text.drop}
                    <span class="govuk-visually-hidden">
                      : {audiences[need.audience]}, {languages[need.language]}
                    </span>
                  </ActButton>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
