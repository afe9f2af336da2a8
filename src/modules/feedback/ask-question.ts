import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import { seal } from "../../platform/crypto/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import { recordAct } from "../audit/index.ts";
import { workingCalendarFor } from "../calendar/index.ts";
import { successorsOf } from "../organisations/index.ts";
import { insertConcerned } from "./confidential/conduct.store.ts";
import { routeConduct } from "./confidential/route-conduct.ts";
import { insertQuestion, insertQuestionEvent } from "./feedback.store.ts";
import { findPetitionsTo } from "./intake/categories/categories.store.ts";
import { vi as categoryWords } from "./intake/categories/messages.vi.ts";
import { type Intake, insertIntake } from "./intake/intake.store.ts";
import { tellStep } from "./jobs/tell-step.ts";
import { insertPhotos, type KeptPhoto } from "./photos/photos.store.ts";
import { type Contact, dueOn, isNetwork, newCode, type QuestionKind, type QuestionSource } from "./question.ts";

export interface AskQuestion {
  unitId: string;
  kind: QuestionKind;
  body: string;
  /** null when the asker left nothing: the code is then the only way to the answer. */
  contact: Contact | null;
  pagePath: string | null;
  source?: QuestionSource;
  /** The outlet that forwarded it, and where it stood; with the source "press". */
  press?: { name: string; url: string | null };
  /** The last day, where another rule gives it. */
  dueOn?: string;
  /** What it is about, out of the list of categories. */
  category?: string | null;
  /** Where it happened, as the sender calls it. */
  place?: string;
  /** About the conduct of a person: who it is, as written, and whether that is the head. Makes it confidential. */
  conduct?: { named: string; isHead: boolean };
  photos?: readonly KeptPhoto[];
  /** The officer who wrote it down for somebody, and from where it came. */
  taken?: { by: Actor } & Omit<Intake, "takenByName">;
  at: Date;
}

export const CONTACT_PURPOSE = "question contact";

/** Takes what somebody asks. Returns the code that opens state and answer. */
export async function askQuestion(
  tx: Tx,
  secretKey: Buffer,
  input: AskQuestion,
): Promise<{ id: string; code: string; dueOn: string }> {
  const id = randomUUID();
  const routed =
    input.conduct &&
    (await routeConduct(tx, secretKey, {
      ...input.conduct,
      questionId: id,
      unitId: input.unitId,
      body: input.body,
      at: input.at,
    }));
  // A petition on rules goes to who answers for them, whatever unit its sender chose.
  const answers =
    input.kind === "petition" && !routed && input.category ? await findPetitionsTo(tx, input.category) : null;
  const [heir] = answers === null ? [] : await successorsOf(tx, answers, vietnamDay(input.at));
  const keeper = heir?.id ?? null;
  const due =
    input.dueOn ?? dueOn(input.kind, vietnamDay(input.at), await workingCalendarFor(tx, input.unitId, input.at));
  const contactSealed = input.contact ? seal(secretKey, CONTACT_PURPOSE, id, JSON.stringify(input.contact)) : null;
  for (;;) {
    const code = newCode();
    const { kind, body, pagePath, source = "page" } = input;
    const unitId = routed?.unitId ?? keeper ?? input.unitId;
    if (
      !(await insertQuestion(tx, {
        id,
        code,
        kind,
        unitId,
        body,
        pagePath,
        source,
        sourceName: input.press?.name ?? null,
        sourceUrl: input.press?.url ?? null,
        contactSealed,
        receivedAt: input.at,
        dueOn: due,
        category: input.category ?? null,
        place: input.place ?? "",
        searchKey: unmark(`${body} ${input.place ?? ""} ${code}`),
        ...(routed
          ? {
              isConfidential: true,
              aboutUnitId: routed.aboutUnitId,
              forInspectors: routed.forInspectors,
              namedSealed: routed.namedSealed,
            }
          : {}),
      }))
    )
      continue;
    await insertQuestionEvent(tx, {
      questionId: id,
      personId: input.taken?.by.id ?? null,
      personName: input.taken?.by.name ?? "",
      act: "receive",
      internalNote: keeper && keeper !== input.unitId ? categoryWords.routed : null,
      at: input.at,
    });
    if (routed) await insertConcerned(tx, id, routed, { name: input.taken?.by.name ?? "Người dân", at: input.at });
    if (input.photos?.length) await insertPhotos(tx, id, input.photos, input.at);
    if (input.taken) {
      const { by, ...intake } = input.taken;
      await insertIntake(tx, id, by, intake);
    }
    await recordAct(tx, input.taken?.by ?? { id: null, name: "Người dân" }, {
      act: routed ? "conduct.receive" : "question.receive",
      subjectKind: routed ? "sealedQuestion" : "question",
      subjectId: id,
      unitId,
      details: { kind, source, dueOn: due },
      at: input.at,
    });
    // Who stands at the counter or on the telephone is told there; on the page the code is on the screen. Who writes at a network has no code yet.
    if (input.taken || isNetwork(source))
      await tellStep(tx, { id, contactSealed, source, isConfidential: routed !== undefined }, "received", input.at);
    return { id, code, dueOn: due };
  }
}
