import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  PageHeading,
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
import { pick, readHundredths, writeHundredths } from "../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../accounts/index.ts";
import { findHomeUnit } from "../../organisations/index.ts";
import { propose, rehearse } from "../../proposals/index.ts";
import { IndexRefused, IndexUnknown } from "../indices.errors.ts";
import { findIndex } from "../indices.store.ts";
import { type SetIndex, setIndex } from "../keep-index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { INDEX_LIMITS, type RankingIndex } from "../ranking-index.ts";
import { STAFF_INDICES } from "./staff-pages.tsx";

function show(rq: Rq, before: RankingIndex | null, typed: Typed, errors: FormErrors, status = 200): Reply {
  const words = pick(rq.lang, vi, en);
  const said = words.form;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const title = before ? words.edit : words.add;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[{ text: words.title, href: STAFF_INDICES }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={title} {...(before ? { caption: before.name } : {})} />
      <Form action={before ? `${STAFF_INDICES}/${before.key}/sua` : `${STAFF_INDICES}/them`} guard="changed">
        <input type="hidden" name="basedOn" value={typed.basedOn ?? String(before?.version ?? 0)} />
        {before ? null : (
          <TextInput name="key" label={words.key} hint={said.keyHint} value={typed.key ?? ""} {...error("key")} />
        )}
        <TextInput name="name" label={words.name} width={20} value={typed.name ?? ""} {...error("name")} />
        <TextInput name="fullName" label={words.fullName} value={typed.fullName ?? ""} {...error("fullName")} />
        <TextInput name="owner" label={words.owner} value={typed.owner ?? ""} {...error("owner")} />
        <TextArea name="about" label={words.about} rows={4} value={typed.about ?? ""} {...error("about")} />
        <TextInput name="measure" label={words.measure} width={10} value={typed.measure ?? ""} {...error("measure")} />
        <TextInput
          name="most"
          label={words.most}
          hint={said.mostHint}
          optional
          width={10}
          inputmode="decimal"
          value={typed.most ?? ""}
          {...error("most")}
        />
        {before ? (
          <Checkboxes
            name="isWithdrawn"
            label={words.withdraw}
            labelSize="s"
            small
            values={typed.isWithdrawn === "yes" ? ["yes"] : []}
            options={[{ value: "yes", label: words.withdrawHelp }]}
          />
        ) : null}
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>,
    { status },
  );
}

export const newIndexPage = async (rq: Rq): Promise<Reply> => show(rq, null, {}, {});

async function known(rq: Rq): Promise<RankingIndex | null> {
  if (rq.params.key === undefined) return null;
  const index = await findIndex(rq.app.db, rq.params.key);
  if (!index) throw new IndexUnknown();
  return index;
}

export async function editIndexPage(rq: Rq): Promise<Reply> {
  const index = await known(rq);
  if (!index) throw new IndexUnknown();
  const { name, fullName, owner, about, measure, most, isWithdrawn } = index;
  const typed = {
    name,
    fullName,
    owner,
    about,
    measure,
    most: most === null ? "" : writeHundredths(most),
    isWithdrawn: isWithdrawn ? "yes" : "",
  };
  return show(rq, index, typed, {});
}

/** An index is everybody's in the province: who keeps it at the province writes, another one approves. */
export async function setIndexPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const before = await known(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const key = before?.key ?? (typed.key ?? "").trim();
  const most = (typed.most ?? "").trim() === "" ? null : readHundredths(typed.most ?? "");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) || key.length > 60 || ["ghi", "them", "phieu", "tu-cham"].includes(key))
    errors.key = said.key;
  for (const field of ["name", "fullName", "owner", "about", "measure"] as const)
    if (!isText(typed[field], INDEX_LIMITS[field])) errors[field] = said[field];
  if ((typed.most ?? "").trim() !== "" && !(most !== null && most > 0 && most <= 100_000_000)) errors.most = said.most;
  const home = await findHomeUnit(db, vietnamDay(rq.now));
  if (!home || !(await mayAt(db, actorOf(rq), "targets.edit", home.id, rq.now)))
    throw new IndexRefused("no-right-here");
  if (Object.keys(errors).length > 0) return show(rq, before, typed, errors, 422);
  const text = (field: string): string => (typed[field] ?? "").trim();
  const input: SetIndex = {
    key,
    name: text("name"),
    fullName: text("fullName"),
    owner: text("owner"),
    about: text("about"),
    measure: text("measure"),
    most,
    isWithdrawn: before !== null && typed.isWithdrawn === "yes",
    unitId: home.id,
    basedOn: before ? Number(typed.basedOn) || -1 : 0,
  };
  try {
    await rehearse(db, (tx, system) => setIndex(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "indexSet", unitIds: [home.id], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof IndexRefused)) throw error;
    return show(rq, before, typed, { [before ? "name" : "key"]: words.refusals[error.code] }, 409);
  }
}
