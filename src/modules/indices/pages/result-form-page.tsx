import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { pick, readHundredths } from "../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitChoices } from "../../accounts/index.ts";
import { UnitSelect } from "../../organisations/index.ts";
import { propose, rehearse } from "../../proposals/index.ts";
import type { ResultProposal } from "../index-proposals.ts";
import { IndexRefused } from "../indices.errors.ts";
import { listIndices } from "../indices.store.ts";
import { enterResult } from "../keep-index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { INDEX_LIMITS, type ResultFacts, readParts } from "../ranking-index.ts";
import { STAFF_INDICES } from "./staff-pages.tsx";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.form;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "targets.edit", rq.now);
  const units = await unitChoices(db, actor, reach, { on: vietnamDay(rq.now), chosen: typed.unitId });
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.enter}
      breadcrumbs={[{ text: words.title, href: STAFF_INDICES }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.enter} lead={words.emptyText} />
      <Form action={`${STAFF_INDICES}/ghi`} guard="changed">
        <Select
          name="indexKey"
          label={words.index}
          hint={said.indexHint}
          placeholder={said.chooseIndex}
          value={typed.indexKey ?? ""}
          options={(await listIndices(db)).map((one) => ({ value: one.key, label: `${one.name}: ${one.fullName}` }))}
          {...error("indexKey")}
        />
        <UnitSelect
          label={words.unit}
          placeholder={words.errors.unit}
          value={typed.unitId}
          units={units}
          {...error("unitId")}
        />
        <TextInput
          name="year"
          label={words.year}
          width={5}
          inputmode="numeric"
          value={typed.year ?? ""}
          {...error("year")}
        />
        <TextInput
          name="value"
          label={words.value}
          hint={said.valueHint}
          width={10}
          inputmode="decimal"
          value={typed.value ?? ""}
          {...error("value")}
        />
        <TextInput
          name="rank"
          label={words.rank}
          hint={said.rankHint}
          optional
          width={5}
          inputmode="numeric"
          value={typed.rank ?? ""}
          {...error("rank")}
        />
        <TextInput
          name="outOf"
          label={words.outOf}
          optional
          width={5}
          inputmode="numeric"
          value={typed.outOf ?? ""}
          {...error("outOf")}
        />
        <TextArea
          name="parts"
          label={words.parts}
          hint={said.partsHint}
          optional
          rows={8}
          value={typed.parts ?? ""}
          {...error("parts")}
        />
        <TextInput
          name="source"
          label={words.source}
          hint={said.sourceHint}
          value={typed.source ?? ""}
          {...error("source")}
        />
        <TextInput name="address" label={words.address} optional value={typed.address ?? ""} {...error("address")} />
        <TextArea
          name="narrative"
          label={words.narrative}
          hint={said.narrativeHint}
          optional
          rows={6}
          value={typed.narrative ?? ""}
          {...error("narrative")}
        />
        <TextInput
          name="reason"
          label={words.reason}
          hint={said.reasonHint}
          optional
          value={typed.reason ?? ""}
          {...error("reason")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>,
    { status },
  );
}

export const resultFormPage = (rq: Rq): Promise<Reply> =>
  show(
    rq,
    {
      indexKey: typeof rq.query.chiso === "string" ? rq.query.chiso.slice(0, 60) : "",
      year: String(Number(vietnamDay(rq.now).slice(0, 4)) - 1),
    },
    {},
  );

const Rank = z
  .string()
  .regex(/^\d{0,5}$/)
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((rank) => rank === null || (rank >= 1 && rank <= INDEX_LIMITS.rank));

export async function enterResultPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const index = (await listIndices(db)).find((one) => one.key === typed.indexKey);
  const reach = await reachOf(db, actorOf(rq), "targets.edit", rq.now);
  const unitId = reach.find((id) => id === typed.unitId);
  const year = z.coerce
    .number()
    .int()
    .min(1990)
    .max(Number(vietnamDay(rq.now).slice(0, 4)))
    .safeParse(typed.year);
  const value = readHundredths(typed.value ?? "");
  const rank = Rank.safeParse((typed.rank ?? "").trim());
  const outOf = Rank.safeParse((typed.outOf ?? "").trim());
  const partsText = typed.parts ?? "";
  const parts =
    partsText.length > INDEX_LIMITS.partsText ? { wrongLine: partsText.slice(0, 50) } : readParts(partsText);
  const address = (typed.address ?? "").trim();
  const narrative = (typed.narrative ?? "").replaceAll("\r\n", "\n").trim();
  const reason = (typed.reason ?? "").trim();
  if (!index) errors.indexKey = said.index;
  if (!unitId) errors.unitId = said.unit;
  if (!year.success) errors.year = said.year;
  if (value === null) errors.value = said.value;
  const isRanked = rank.success && outOf.success;
  if (!rank.success || (isRanked && rank.data !== null && outOf.data !== null && rank.data > outOf.data))
    errors.rank = said.rank;
  if (!outOf.success || (isRanked && rank.data === null && outOf.data !== null)) errors.outOf = said.outOf;
  if ("wrongLine" in parts) errors.parts = said.parts(parts.wrongLine);
  if (!isText(typed.source, INDEX_LIMITS.source)) errors.source = said.source;
  if (
    address !== "" &&
    !(z.url({ protocol: /^https?$/ }).safeParse(address).success && address.length <= INDEX_LIMITS.address)
  )
    errors.address = said.address;
  if (narrative.length > INDEX_LIMITS.narrative) errors.narrative = said.narrative;
  if (reason !== "" && !isText(reason, INDEX_LIMITS.reason)) errors.reason = said.reason;
  if (
    Object.keys(errors).length > 0 ||
    !index ||
    !unitId ||
    !year.success ||
    value === null ||
    !rank.success ||
    !outOf.success ||
    "wrongLine" in parts
  )
    return show(rq, typed, errors, 422);
  const facts: ResultFacts = {
    indexKey: index.key,
    unitId,
    year: year.data,
    value,
    rank: rank.data,
    outOf: outOf.data,
    components: parts.parts,
    source: (typed.source ?? "").trim(),
    sourceAddress: address || null,
    narrative,
    reason: reason || null,
  };
  const input: ResultProposal = { ...facts, name: index.name, measure: index.measure };
  try {
    await rehearse(db, (tx, system) => enterResult(tx, system, { ...facts, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "indexResult", unitIds: [unitId], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof IndexRefused)) throw error;
    const field = error.code === "reason-missing" ? "reason" : error.code === "above-most" ? "value" : "unitId";
    return show(rq, typed, { [field]: words.refusals[error.code] }, 409);
  }
}
