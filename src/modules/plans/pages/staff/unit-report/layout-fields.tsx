import { Details, Select, TextArea, TextInput } from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors } from "../../../../../platform/http/index.ts";
import type { ReportWords } from "../../../reports/messages.vi.ts";
import { AUTHORITY_KINDS, type ReportText } from "../../../reports/report-text.ts";

export interface LayoutFieldsProps {
  words: ReportWords;
  dayHint: string;
  /** What stands in a field: as typed, else as saved. */
  shown(field: keyof ReportText): string;
  errors: FormErrors;
  open: boolean;
}

/** The parts of the official layout that people say: number, places, who signs. */
export function LayoutFields({ words, dayHint, shown, errors, open }: LayoutFieldsProps) {
  const said = words.layoutFields;
  const error = errorIn(errors);
  const input = (
    field: keyof ReportText,
    label: string,
    more: { hint?: string; width?: 5 | 10 | 20; optional?: boolean; inputmode?: "numeric" } = {},
  ) => <TextInput name={field} label={label} value={shown(field)} {...more} {...error(field)} />;
  const area = (field: keyof ReportText, label: string, rows: number, hint?: string) => (
    <TextArea
      name={field}
      label={label}
      rows={rows}
      optional
      value={shown(field)}
      {...(hint ? { hint } : {})}
      {...error(field)}
    />
  );
  return (
    <Details summary={said.open} open={open}>
      {input("number", said.number, { hint: said.numberHint, width: 5, optional: true, inputmode: "numeric" })}
      {input("symbol", said.symbol, { width: 20 })}
      {input("issuedOn", said.issuedOn, { hint: dayHint, width: 10, optional: true })}
      {input("place", said.place, { width: 20 })}
      {input("superiorAgency", said.superior, { optional: true })}
      <TextArea
        name="issuingAgency"
        label={said.issuing}
        hint={said.issuingHint}
        rows={2}
        value={shown("issuingAgency")}
        {...error("issuingAgency")}
      />
      {area("addressees", said.addressees, 2, said.lineEach)}
      {area("recipients", said.recipients, 4, said.lineEach)}
      {input("filing", said.filing, { width: 20, optional: true })}
      <Select
        name="authorityKind"
        label={said.authority}
        value={shown("authorityKind")}
        options={AUTHORITY_KINDS.map((kind) => ({ value: kind, label: said.authorityKinds[kind] }))}
      />
      {input("authorityCollective", said.collective, { hint: said.collectiveHint, optional: true })}
      {input("authorityHead", said.head, { optional: true })}
      {input("authorityTitle", said.signerTitle)}
      {input("signer", said.signer, { optional: true })}
    </Details>
  );
}
