import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { transaction } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt, unitsWhere } from "../accounts/index.ts";
import { type Audience, createItem } from "../content/index.ts";
import { listLacks } from "../dossiers/index.ts";
import { languagesOnPage, listAskedOnPage, withoutPrivate } from "../feedback/index.ts";
import { factsInWords, getProcedureInForce } from "../procedures/index.ts";
import { type ToldLanguage, toldLanguage } from "../topics/index.ts";
import { type DraftText, draftOf, draftOfTheme } from "./draft-text.ts";
import { lockForAct, noteAct } from "./keep-misunderstanding.ts";
import { saveMisunderstanding } from "./misunderstanding.store.ts";
import type { Misunderstanding } from "./misunderstanding.ts";
import { MisunderstandingRefused } from "./misunderstandings.errors.ts";
import { unitsOf } from "./raise.ts";

const QUESTIONS = 40;
const BUSINESS = /doanh nghiệp|hợp tác xã|hộ kinh doanh|tổ chức kinh tế|nhà đầu tư/iu;

export interface Explanation {
  text: DraftText;
  kind: "questionAnswer" | "explainer";
  audiences: Audience[];
  languages: Exclude<ToldLanguage, "vi">[];
  procedureCodes: string[];
}

/** What the draft will be: seen before it is made, and made from the same. */
export async function prepareExplanation(app: AppContext, one: Misunderstanding, now: Date): Promise<Explanation> {
  const code = one.procedureCode;
  if (code === null)
    return {
      text: draftOfTheme(one.title, one.evidence.texts),
      kind: "questionAnswer",
      audiences: ["residents"],
      languages: [],
      procedureCodes: [],
    };
  const today = vietnamDay(now);
  const procedure = await getProcedureInForce(app.db, code, today);
  if (!procedure) throw new MisunderstandingRefused("procedure-ended");
  const { record } = procedure.version;
  const path = `/thu-tuc/${code}`;
  const { from } = one.evidence;
  const unitIds = await unitsOf(app, one, today);
  const [asked, lacks, languages] = await Promise.all([
    listAskedOnPage(app.db, { path, code, from, unitIds }, QUESTIONS),
    listLacks(app.db, { procedureCode: code, from: `${from.slice(0, 7)}-01`, unitIds }, 5),
    languagesOnPage(app.db, { path, from }),
  ]);
  // What tests found comes first: it is what people stumbled over, said by an officer.
  const questions = [
    ...(one.evidence.tests ?? []).map((found) => found.words),
    ...asked.map((question) => withoutPrivate(question.body)),
  ];
  return {
    text: draftOf({
      name: one.title,
      record,
      facts: factsInWords(record, "vi", today),
      questions,
      lacks,
      isAboutPapers: one.evidence.signals.some((seen) => seen.signal === "supplement" || seen.signal === "refusal"),
      address: `${app.config.http.publicUrl.replace(/^https?:\/\//, "")}${path}`,
    }),
    kind: questions.length > 0 ? "questionAnswer" : "explainer",
    audiences: [
      ...(record.applicants.every((who) => BUSINESS.test(who)) && record.applicants.length > 0
        ? []
        : (["residents"] as const)),
      ...(record.applicants.some((who) => BUSINESS.test(who)) ? (["businesses"] as const) : []),
    ],
    languages: [
      ...new Set(
        languages.flatMap((lang) => {
          const told = toldLanguage(lang);
          return told && told !== "vi" ? [told] : [];
        }),
      ),
    ],
    procedureCodes: [code],
  };
}

/** Makes the draft in the studio in one press. Returns the id of the item. */
export async function draftExplanation(
  app: AppContext,
  actor: Actor,
  input: { one: Misunderstanding; basedOn: string; at: Date },
): Promise<string> {
  const { at } = input;
  const made = await prepareExplanation(app, input.one, at);
  return transaction(app.db, async (tx) => {
    const one = await lockForAct(tx, actor, "draft", { id: input.one.id, basedOn: input.basedOn, at });
    // Who may not write for the unit that keeps the text writes for the own one.
    const own = unitsWhere(actor, "content.edit")[0];
    const unitId = (await mayAt(tx, actor, "content.edit", one.unitId, at)) ? one.unitId : own;
    if (!unitId) throw new MisunderstandingRefused("no-unit-to-write-for");
    const itemId = await createItem(tx, actor, {
      ...made.text,
      unitId,
      kind: made.kind,
      topic: "procedures",
      audiences: made.audiences,
      languages: made.languages,
      procedureCodes: made.procedureCodes,
      taskId: null,
      obligationId: null,
      at,
    });
    await saveMisunderstanding(tx, one.id, {
      state: "drafted",
      itemId,
      draftedAt: at,
      takenBy: actor.id,
      takenByName: actor.name,
      outcome: null,
      publishedAt: null,
      changedAt: at,
    });
    await noteAct(tx, actor, "draft", one, "", at);
    return itemId;
  });
}
