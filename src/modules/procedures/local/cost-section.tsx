import { Button, Form, Heading, InsetText, Radios, Select, Table, TextInput } from "../../../platform/html/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import {
  type FeeBasis,
  type FeeLine,
  isCounted,
  MOST_COPIES,
  OTHER_CASE,
  ratesFor,
  reliefsFor,
} from "../../fees/index.ts";
import type { vi as ProcedureWords } from "../messages.vi.ts";
import { feeInWords } from "../procedure-facts.ts";
import type { ProcedureRecord } from "../procedure-record.ts";
import type { LocalFacts } from "./local-facts.ts";
import { CHANNEL_IN_ADDRESS } from "./local-query.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

interface Props {
  words: typeof vi;
  procedureWords: typeof ProcedureWords;
  local: LocalFacts;
  record: ProcedureRecord;
  on: string;
  isToday: boolean;
}

/** What there is to pay, with the basis of each line; a small form where it depends on who asks. */
export function CostSection(props: Props) {
  const { words, local } = props;
  const { fee } = local;
  return (
    <section aria-labelledby="het-bao-nhieu">
      <Heading level={2} id="het-bao-nhieu">
        {words.costTitle}
      </Heading>
      {fee.state === "known" ? (
        <>
          <p class="db-lead">{words.costResult(fee.total)}</p>
          <Lines words={words} lines={fee.lines} total={fee.total} />
        </>
      ) : null}
      {fee.state === "free" ? (
        <>
          <p class="db-lead">{words.costFree}</p>
          <Lines words={words} lines={fee.lines} total={0} />
        </>
      ) : null}
      {local.query.day ? <p class="govuk-hint">{words.costFiledOn(local.query.day)}</p> : null}
      {fee.state === "choose" ? <p class="govuk-body">{words.costChoose}</p> : null}
      {fee.state === "ask" ? <Ask {...props} /> : null}
      {fee.lines.some((line) => line.rate.basis.isDemo || line.relief?.relief.basis.isDemo) ? (
        <p class="govuk-hint">{words.demo}</p>
      ) : null}
      <AskCase {...props} />
    </section>
  );
}

function Ask({ words, procedureWords, local, record, on }: Props) {
  const phone = local.units.flatMap((unit) => unit.places.flatMap((place) => place.point.phone ?? []))[0];
  const texts = [
    ...new Set(
      record.methods
        .filter((method) => method.channel === local.channel && method.feeText !== "" && method.feeText.length <= 300)
        .map((method) =>
          feeInWords(
            method,
            procedureWords,
            record.doubts?.find((one) => one.at === `methods.${record.methods.indexOf(method)}.fees`)?.code,
            local.query.day ?? on,
          ),
        ),
    ),
  ].filter((text) => text !== procedureWords.askFee);
  return (
    <InsetText>
      <p class="govuk-body">
        {words.costAsk} {phone ? <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a> : null}
      </p>
      {texts.length > 0 ? (
        <p class="govuk-body">
          {words.costAskNumbers} {texts.join("; ")}
        </p>
      ) : null}
    </InsetText>
  );
}

function Lines({ words, lines, total }: { words: typeof vi; lines: readonly FeeLine[]; total: number }) {
  const isCountedAnywhere = lines.some((line) => isCounted(line.rate.per));
  return (
    <Table
      caption={words.costTitle}
      captionHidden
      phone="cards"
      columns={[
        {
          key: "what",
          header: words.costHead.what,
          rowHeader: true,
          cell: (line) => (
            <>
              {line.rate.label ?? words.costKind[line.rate.kind]}
              {line.rate.caseName ? <span class="govuk-hint">{line.rate.caseName}</span> : null}
            </>
          ),
        },
        {
          key: "amount",
          header: words.costHead.amount,
          cell: (line) => words.amountPer(line.rate.amount, line.rate.per),
        },
        ...(isCountedAnywhere
          ? [
              {
                key: "quantity",
                header: words.costHead.quantity,
                numeric: true,
                cell: (line: FeeLine) => String(line.quantity),
              },
            ]
          : []),
        {
          key: "sum",
          header: words.costHead.sum,
          cell: (line) => (
            <>
              {words.amountPer(line.due, null)}
              {line.relief ? (
                <span class="govuk-hint">{words.reliefOff(line.relief.relief.who, line.relief.off)}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "basis",
          header: words.costHead.basis,
          cell: (line) => (
            <>
              {tellBasis(line.rate.basis, words)}
              {line.relief ? (
                <span class="govuk-hint">
                  {tellBasis(line.relief.relief.basis, words)}. {line.relief.relief.note ?? words.reliefNote}
                </span>
              ) : null}
            </>
          ),
        },
      ]}
      rows={[...lines]}
      foot={
        lines.length > 1
          ? [words.costTotal, ...(isCountedAnywhere ? ["", ""] : [""]), words.amountPer(total, null), ""]
          : undefined
      }
    />
  );
}

/** "Nghị quyết 21/2025/NQ-HĐND ngày 10/12/2025 của …, đến hết 28/02/2027" */
export function tellBasis(basis: FeeBasis, words: typeof vi): string {
  const text = basis.cited
    ? words.cited(basis.title, basis.cited.issuedOn, basis.cited.issuer)
    : words.citedRecord(basis.title);
  return [text, ...(basis.validTo ? [words.validUntil(dayBefore(basis.validTo))] : [])].join(", ");
}

/** The same for other modules, without the words in hand. */
export const tellFeeBasis = (basis: FeeBasis, lang: Lang): string => tellBasis(basis, pick(lang, vi, en));

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** The questions that change the sum; nothing where the answer would not change. */
function AskCase({ words, local, record, on, isToday }: Props) {
  const { sheet, channel, channels, cases, query } = local;
  const rates = ratesFor(sheet, channel);
  const reliefs = rates.some((rate) => rate.amount > 0) ? reliefsFor(sheet, channel) : [];
  const counted = rates.find((rate) => isCounted(rate.per) && rate.amount > 0)?.per ?? null;
  const asksChannel = channels.length > 1 && sheet.rates.some((rate) => rate.channels !== null);
  if (cases.length === 0 && counted === null && reliefs.length === 0 && !asksChannel) return null;
  return (
    <Form action={`/thu-tuc/${record.code}#het-bao-nhieu`} method="get" label={words.costTitle}>
      {isToday ? null : <input type="hidden" name="on" value={on} />}
      {query.day ? <input type="hidden" name="ngay" value={query.typed.day} /> : null}
      {local.chosen ? <input type="hidden" name="noi" value={local.chosen.slug} /> : null}
      {asksChannel ? (
        <Radios
          name="cach"
          label={words.costChannel}
          inline
          small
          value={CHANNEL_IN_ADDRESS[channel]}
          options={channels.map((one) => ({ value: CHANNEL_IN_ADDRESS[one], label: words.channel[one] }))}
        />
      ) : null}
      {cases.length > 0 ? (
        <Radios
          name="th"
          label={words.costCase}
          small
          value={query.caseAt === null ? "" : String(query.caseAt)}
          options={[
            ...cases.map((name, at) => ({ value: String(at), label: name })),
            { value: OTHER_CASE, label: words.costOther },
          ]}
        />
      ) : null}
      {counted ? (
        <TextInput
          name="so-ban"
          label={words.costCopies(counted)}
          width={4}
          inputmode="numeric"
          autocomplete="off"
          value={query.typed.copies === "" ? "1" : query.typed.copies}
          error={query.errors.includes("so-ban") ? words.costCopiesWrong(MOST_COPIES) : undefined}
        />
      ) : null}
      {reliefs.length > 0 ? (
        <Select
          name="mien"
          label={words.costRelief}
          value={query.reliefId ?? ""}
          placeholder={words.costReliefNone}
          options={reliefs.map((one) => ({ value: one.id, label: words.costReliefLine(one.who, one.percent) }))}
        />
      ) : null}
      <Button variant="secondary">{words.costButton}</Button>
    </Form>
  );
}
