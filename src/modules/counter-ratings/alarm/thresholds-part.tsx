import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { ActButton, Button, Form, Heading, Select, Table, TextInput } from "../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitChoices } from "../../accounts/index.ts";
import { UnitSelect, unitNames } from "../../organisations/index.ts";
import { RATINGS } from "../pages/staff/tabs.tsx";
import { RULE_BOUNDS } from "../rating.ts";
import { listRatedFields } from "../tally.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { dropThreshold, setThreshold } from "./set-threshold.ts";
import type { Threshold } from "./threshold.ts";
import { listThresholds } from "./thresholds.store.ts";

const PATH = `${RATINGS}/quy-tac/muc`;

/** Which rules hold beside the one of the province, and a form for another. */
export async function ThresholdsPart(rq: Rq, posted: { typed: Typed; errors: FormErrors } | null) {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const typed = posted?.typed ?? {};
  const error = errorIn(posted?.errors ?? {});
  const [rows, fields, reach] = await Promise.all([
    listThresholds(db),
    listRatedFields(db),
    reachOf(db, actorOf(rq), "ratings.rules", rq.now),
  ]);
  const names = await unitNames(
    db,
    rows.flatMap((row) => row.unitId ?? []),
    today,
  );
  const units = await unitChoices(db, actorOf(rq), reach, { on: today, chosen: typed.unitId });
  return (
    <>
      <Heading level={2} size="m">
        {words.title}
      </Heading>
      <p class="govuk-body">{words.lead}</p>
      {rows.length === 0 ? (
        <p class="govuk-body">{words.none}</p>
      ) : (
        <Table<Threshold>
          caption={words.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "unit",
              header: words.unit,
              rowHeader: true,
              cell: (row) => (row.unitId ? (names.get(row.unitId) ?? "") : words.everyUnit),
            },
            { key: "field", header: words.field, cell: (row) => row.field || words.everything },
            { key: "target", header: words.target, numeric: true, cell: (row) => `${row.targetPercent} %` },
            { key: "fewest", header: words.fewest, numeric: true, cell: (row) => row.fewest },
            {
              key: "source",
              header: words.source,
              wide: true,
              cell: (row) => (
                <>
                  {row.source}
                  <span class="govuk-hint">{words.setBy(row.setByName, formatDate(vietnamDay(row.setAt)))}</span>
                </>
              ),
            },
            {
              key: "end",
              header: words.end,
              cell: (row) => (
                <ActButton action={`${PATH}/${row.id}/bo`} variant="secondary" small>
                  {words.end}
                </ActButton>
              ),
            },
          ]}
        />
      )}
      <Form action={PATH} guard={posted ? "changed" : true}>
        <UnitSelect
          label={words.unit}
          placeholder={words.everyUnit}
          value={typed.unitId}
          units={units}
          {...error("unitId")}
        />
        <Select
          name="field"
          label={words.field}
          placeholder={words.everything}
          value={typed.field ?? ""}
          options={fields.map((field) => ({ value: field, label: field }))}
          {...error("field")}
        />
        <TextInput
          name="thresholdPercent"
          label={words.target}
          width={3}
          inputmode="numeric"
          value={typed.thresholdPercent ?? ""}
          {...error("thresholdPercent")}
        />
        <TextInput
          name="fewest"
          label={words.fewestLong}
          width={5}
          inputmode="numeric"
          value={typed.fewest ?? ""}
          {...error("fewest")}
        />
        <TextInput
          name="source"
          label={words.source}
          hint={words.sourceHint}
          value={typed.source ?? ""}
          {...error("source")}
        />
        <Button variant="secondary">{words.save}</Button>
      </Form>
    </>
  );
}

const number = (text: string | undefined, [from, to]: readonly [number, number]): number | null => {
  const value = /^\d{1,6}$/.test(text ?? "") ? Number(text) : -1;
  return value < from || value > to ? null : value;
};

/** What was typed, or what is wrong with it. */
export async function readThreshold(rq: Rq): Promise<{ typed: Typed; errors: FormErrors } | null> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const reach = await reachOf(rq.app.db, actorOf(rq), "ratings.rules", rq.now);
  const unitId = typed.unitId ? reach.find((id) => id === typed.unitId) : null;
  const field = nfc(typed.field ?? "");
  const targetPercent = number(typed.thresholdPercent, RULE_BOUNDS.targetPercent);
  const fewest = number(typed.fewest, RULE_BOUNDS.fewestRank);
  if (unitId === undefined) errors.unitId = said.unit;
  if (field !== "" && !(await listRatedFields(rq.app.db)).includes(field)) errors.field = said.field;
  if (unitId === null && field === "") errors.unitId = said.nothing;
  if (targetPercent === null) errors.thresholdPercent = said.number(...RULE_BOUNDS.targetPercent);
  if (fewest === null) errors.fewest = said.number(...RULE_BOUNDS.fewestRank);
  if (!isText(typed.source, 300)) errors.source = said.source;
  if (Object.keys(errors).length > 0 || unitId === undefined || targetPercent === null || fewest === null)
    return { typed, errors };
  await transaction(rq.app.db, (tx) =>
    setThreshold(tx, actorOf(rq), { unitId, field, targetPercent, fewest, source: typed.source ?? "", at: rq.now }),
  );
  return null;
}

export async function dropThresholdPage(rq: Rq): Promise<Reply> {
  const id = z.coerce.number().int().min(1).safeParse(rq.params.threshold);
  if (id.success) await transaction(rq.app.db, (tx) => dropThreshold(tx, actorOf(rq), { id: id.data, at: rq.now }));
  return seeOther(`${RATINGS}/quy-tac?xong=1`);
}
