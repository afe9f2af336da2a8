import { describe, expect, test } from "vitest";
import { fold, nameKey } from "./fold.ts";
import type { PlanDraft } from "./plan-draft.ts";
import { readPlan } from "./read-plan.ts";
import { SAMPLE_PLANS } from "./sample-plans.ts";

function draftOf(text: string): PlanDraft {
  const reading = readPlan(text);
  if (reading.kind !== "plan") throw new Error(`read as ${reading.seems}`);
  return reading.draft;
}

describe.each(SAMPLE_PLANS)("$name", (sample) => {
  const draft = draftOf(sample.text);

  test("the head is read as printed, and what is not printed is null", () => {
    expect({
      number: draft.number?.value ?? null,
      symbol: draft.symbol?.value ?? null,
      date: draft.date?.value ?? null,
      issuer: draft.issuer?.text ?? null,
      superior: draft.superiorIssuer?.text,
      title: draft.title?.text ?? null,
      year: draft.year,
      signer: draft.signer?.text ?? null,
      signerTitle: draft.signerTitle?.text ?? null,
    }).toEqual({
      number: sample.number,
      symbol: sample.symbol,
      date: sample.date,
      issuer: sample.issuer,
      superior: sample.superior,
      title: sample.title,
      year: sample.year,
      signer: sample.signer,
      signerTitle: sample.signerTitle,
    });
  });

  test("bases, sections, recipients and report dates are found", () => {
    expect({
      bases: draft.legalBases.map((basis) => basis.number ?? basis.text),
      purposes: draft.purposes.length,
      requirements: draft.requirements.length,
      audiences: draft.audiences.length,
      recipients: draft.recipients.length,
      reports: draft.reportDeadlines.map((one) => one.norm),
    }).toEqual({
      bases: sample.bases,
      purposes: sample.purposes,
      requirements: sample.requirements,
      audiences: sample.audiences,
      recipients: sample.recipients,
      reports: sample.reports,
    });
  });

  test("every duty goes to its agency with its time, and no other duty is made up", () => {
    const found = draft.agencies.flatMap((agency) =>
      agency.tasks.map((task) => `${nameKey(agency.name)} ← ${fold(task.text)} | ${task.deadline?.norm ?? null}`),
    );
    const wanted = sample.pairs.map(([name, start, norm]) => {
      const match = found.find(
        (one) => one.startsWith(`${nameKey(name)} ← ${fold(start)}`) && one.endsWith(`| ${norm}`),
      );
      return match ?? `missing: ${name} ← ${start} | ${norm}`;
    });
    expect([...found].sort()).toEqual([...wanted].sort());
  });

  test("each range holds the words it claims, in the text as it came", () => {
    for (const { text, range } of allPieces(draft)) {
      const held = sample.text.slice(range.start, range.end);
      expect(squeeze(held).slice(0, 24)).toBe(squeeze(text).slice(0, 24));
      expect(squeeze(held).slice(-8)).toBe(squeeze(text).slice(-8));
    }
  });
});

function allPieces(draft: PlanDraft): { text: string; range: { start: number; end: number } }[] {
  const single = [draft.number, draft.date, draft.title, draft.signer, draft.signerTitle, draft.place];
  return [
    ...single.flatMap((one) => (one ? [one] : [])),
    ...draft.legalBases,
    ...draft.purposes,
    ...draft.requirements,
    ...draft.audiences,
    ...draft.contents,
    ...draft.forms,
    ...draft.recipients,
    ...draft.reportDeadlines,
    ...draft.agencies.flatMap((agency) => agency.tasks),
    ...draft.agencies.flatMap((agency) => agency.tasks.flatMap((task) => (task.deadline ? [task.deadline] : []))),
  ];
}

function squeeze(text: string): string {
  return text.normalize("NFC").replace(/[*\s|]+/g, "");
}
