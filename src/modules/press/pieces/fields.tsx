import { Checkboxes, DateInput, Radios, Select, TextArea, TextInput } from "../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, type Typed } from "../../../platform/http/index.ts";
import type { vi } from "./messages.vi.ts";
import { PIECE_GENRES, PIECE_LIMITS, TONES } from "./piece.ts";

interface Props {
  words: typeof vi;
  units: { id: string; name: string }[];
  /** null at an outlet's own address. */
  outlets: { id: string; name: string }[] | null;
  /** What the outlet asked, of which the piece may have come. */
  inquiries: { id: string; title: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function PieceFields({ words, units, outlets, inquiries, typed, errors }: Props) {
  const error = errorIn(errors);
  const text = (name: string) => ({ name: `bai-${name}`, value: typed[`bai-${name}`] ?? "", ...error(`bai-${name}`) });
  return (
    <>
      {outlets ? (
        <>
          <Select
            {...text("outletId")}
            label={words.outlet}
            placeholder={words.outletOther}
            options={outlets.map((one) => ({ value: one.id, label: one.name }))}
          />
          <TextInput {...text("outletName")} label={words.outletOther} hint={words.outletOtherHint} optional />
        </>
      ) : null}
      {inquiries.length > 0 ? (
        <Select
          {...text("inquiryId")}
          label={words.desk.about}
          placeholder={words.desk.noInquiry}
          options={inquiries.map((one) => ({ value: one.id, label: one.title }))}
        />
      ) : null}
      <Select
        {...text("unitId")}
        label={words.unit}
        placeholder={words.errors.unitId}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      <TextInput {...text("title")} label={words.title} />
      <Select
        {...text("genre")}
        label={words.genre}
        placeholder={words.errors.genre}
        options={PIECE_GENRES.map((value) => ({ value, label: words.genres[value] }))}
      />
      {outlets ? (
        <>
          <Radios
            {...text("tone")}
            label={words.tone}
            inline
            options={TONES.map((value) => ({ value, label: words.tones[value] }))}
          />
          <Checkboxes
            name="bai-namesPerson"
            label={words.tones.criticism}
            values={typed["bai-namesPerson"] === "1" ? ["1"] : []}
            options={[{ value: "1", label: words.namesPerson }]}
          />
        </>
      ) : null}
      <TextInput {...text("url")} label={words.url} type="url" optional />
      <DateInput name="bai-day" label={words.day} value={dayIn(typed, "bai-day")} {...error("bai-day")} />
      <TextInput {...text("issueNumber")} label={words.issue} hint={words.issueHint} width={10} optional />
      <TextInput {...text("pages")} label={words.pages} hint={words.pagesHint} width={10} optional />
      <TextInput {...text("programme")} label={words.programme} optional />
      <TextInput {...text("minutes")} label={words.minutes} inputmode="numeric" width={4} optional />
      <TextArea {...text("summary")} label={words.summary} rows={3} maxCharacters={PIECE_LIMITS.summary} optional />
    </>
  );
}
