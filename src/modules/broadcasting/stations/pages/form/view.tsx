import {
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import { TOLD_LANGUAGES, type ToldLanguage } from "../../../../topics/index.ts";
import type { vi as commonVi } from "../../../messages.vi.ts";
import type { vi } from "../../messages.vi.ts";
import { MEDIA, STATION_KINDS, STATION_LIMITS, type Station } from "../../station.ts";
import { STATIONS } from "../list/view.tsx";

export const LANGUAGE_FIELDS = ["language1", "language2", "language3"] as const;

interface Props {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  languages: Record<ToldLanguage, string>;
  /** null for a new one. */
  station: Station | null;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function StationFormView({ ctx, common, words, languages, station, units, typed, errors }: Props) {
  const said = words.form;
  const error = errorIn(errors);
  const value = (name: string): string => typed[name] ?? "";
  const title = station ? said.editTitle(station.name) : said.newTitle;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: common.tabs.stations, href: STATIONS },
        ...(station ? [{ text: station.name, href: `${STATIONS}/${station.id}` }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form", "count"]}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} />
      <Form action={station ? `${STATIONS}/${station.id}/sua` : `${STATIONS}/moi`} guard>
        {station ? (
          <input type="hidden" name="basedOn" value={value("basedOn")} />
        ) : (
          <>
            <UnitSelect
              label={words.unit}
              placeholder={words.errors.unitId}
              value={typed.unitId}
              units={units}
              {...error("unitId")}
            />
            <Radios
              name="medium"
              label={words.medium}
              inline
              value={value("medium")}
              options={MEDIA.map((one) => ({ value: one, label: words.media[one] }))}
              {...error("medium")}
            />
          </>
        )}
        <TextInput name="name" label={said.name} hint={said.nameHint} value={value("name")} {...error("name")} />
        <Radios
          name="kind"
          label={words.kind}
          small
          value={value("kind")}
          options={STATION_KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
          {...error("kind")}
        />
        <TextInput
          name="hamlet"
          label={said.hamlet}
          hint={said.hamletHint}
          optional
          value={value("hamlet")}
          {...error("hamlet")}
        />
        <TextInput name="place" label={said.place} hint={said.placeHint} value={value("place")} {...error("place")} />
        {LANGUAGE_FIELDS.map((name, at) => (
          <Select
            key={name}
            name={name}
            label={said.languages[at]}
            {...(at === 0 ? { hint: said.languagesHint } : { optional: true })}
            value={value(name)}
            placeholder={at === 0 ? words.errors.language : said.none}
            options={TOLD_LANGUAGES.map((one) => ({ value: one, label: languages[one] }))}
            {...error(name)}
          />
        ))}
        <TextInput
          name="volume"
          label={said.volume}
          inputmode="numeric"
          width={3}
          value={value("volume")}
          {...error("volume")}
        />
        <TextInput
          name="keeper"
          label={said.keeper}
          hint={said.keeperHint}
          optional
          value={value("keeper")}
          {...error("keeper")}
        />
        <TextInput
          name="latitude"
          label={said.latitude}
          hint={said.latitudeHint}
          optional
          width={10}
          value={value("latitude")}
          {...error("latitude")}
        />
        <TextInput
          name="longitude"
          label={said.longitude}
          hint={said.longitudeHint}
          optional
          width={10}
          value={value("longitude")}
          {...error("longitude")}
        />
        <TextInput
          name="vendorCode"
          label={said.vendorCode}
          hint={said.vendorCodeHint}
          optional
          width={20}
          value={value("vendorCode")}
          {...error("vendorCode")}
        />
        <TextArea
          name="note"
          label={said.note}
          optional
          rows={3}
          maxCharacters={STATION_LIMITS.note}
          value={value("note")}
          {...error("note")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}
