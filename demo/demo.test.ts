import { describe, expect, test } from "vitest";
import { ProcedureRecord } from "../src/modules/procedures/procedure-record.ts";
import { AREAS, areaOf } from "../src/modules/topics/index.ts";
import { demoBoards, demoHamlets, demoLoudspeakers, demoPapers } from "./boards.ts";
import { demoContent } from "./content.ts";
import { demoQuestions, demoRatings, demoStoryDate } from "./feedback.ts";
import { type DemoRole, demoPeople } from "./people.ts";
import { demoPlan, demoPlanFacts, demoPlanText } from "./plan.ts";
import { demoProcedures, everydayProcedureCodes } from "./procedures/index.ts";
import { demoFormerUnits, demoSuccessions, demoUnits } from "./units.ts";

const everything = {
  demoUnits,
  demoFormerUnits,
  demoSuccessions,
  demoPeople,
  demoProcedures,
  demoPlan,
  demoPlanText,
  demoContent,
  demoQuestions,
  demoRatings,
  demoHamlets,
  demoBoards,
  demoLoudspeakers,
};

const unitKeys = new Set(demoUnits.map((unit) => unit.key));
const formerKeys = new Set(demoFormerUnits.map((unit) => unit.key));
const codes = new Set(demoProcedures.map((record) => record.code));
const slugs = new Set(demoContent.map((item) => item.slug));

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (value !== null && typeof value === "object") return Object.values(value).flatMap(stringsOf);
  return [];
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function isRealDate(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

function personOf(key: string) {
  const found = demoPeople.find((person) => person.key === key);
  if (!found) throw new Error(`no such person: ${key}`);
  return found;
}

function mayAct(key: string, role: DemoRole, unit: string): boolean {
  const above: string[] = [];
  for (let at: string | null = unit; at !== null; at = demoUnits.find((u) => u.key === at)?.parent ?? null)
    above.push(at);
  return personOf(key).grants.some(
    (grant) => grant.role === role && (grant.unit === unit || (grant.subtree && above.includes(grant.unit))),
  );
}

describe("texts", () => {
  test("all are NFC", () => {
    expect(stringsOf(everything).filter((text) => text !== text.normalize("NFC"))).toEqual([]);
  });

  test("no e-mail address outside .example", () => {
    const addresses = stringsOf(everything).flatMap((text) => text.match(/[\p{L}\d._+-]+@[\p{L}\d.-]+/gu) ?? []);
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !address.endsWith(".example"))).toEqual([]);
  });

  test("every date is a real day", () => {
    const dates = stringsOf(everything).flatMap((text) => text.match(/^\d{4}-\d{2}-\d{2}/) ?? []);
    expect(dates.length).toBeGreaterThan(100);
    expect(dates.filter((date) => !isRealDate(date))).toEqual([]);
    const written = stringsOf(everything).flatMap((text) => [...text.matchAll(/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g)]);
    const impossible = written.filter(
      ([, day, month, year]) => !isRealDate(`${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`),
    );
    expect(impossible.map((match) => match[0])).toEqual([]);
  });
});

describe("units", () => {
  test("keys and slugs are unique over present and former units", () => {
    expect(repeated([...demoUnits, ...demoFormerUnits].map((unit) => unit.key))).toEqual([]);
    expect(repeated([...demoUnits, ...demoFormerUnits].map((unit) => unit.slug))).toEqual([]);
    expect(repeated(demoUnits.flatMap((unit) => unit.code ?? []))).toEqual([]);
    expect(repeated(demoFormerUnits.filter((unit) => unit.kind === "commune").map((unit) => unit.code))).toEqual([]);
  });

  test("parents come before their children", () => {
    const seen = new Set<string>();
    for (const unit of demoUnits) {
      if (unit.parent !== null) expect(seen, unit.key).toContain(unit.parent);
      seen.add(unit.key);
    }
    for (const unit of demoFormerUnits) {
      expect(unit.parent === "trung-uong" || formerKeys.has(unit.parent), unit.key).toBe(true);
    }
  });

  test("twelve communes, each with a one-stop centre", () => {
    const communes = demoUnits.filter((unit) => unit.kind === "commune");
    expect(communes).toHaveLength(12);
    for (const unit of communes) expect(unitKeys, unit.key).toContain(`ttphcc-${unit.key}`);
  });

  test("every former commune has a successor, and only a divided one has several", () => {
    for (const link of demoSuccessions) {
      expect(formerKeys, link.from).toContain(link.from);
      expect(unitKeys, link.to).toContain(link.to);
    }
    for (const unit of demoFormerUnits) {
      const links = demoSuccessions.filter((link) => link.from === unit.key);
      expect(links.length, unit.key).toBeGreaterThan(0);
      if (links.length > 1)
        expect(
          links.every((link) => link.share === "part"),
          unit.key,
        ).toBe(true);
      if (links.some((link) => link.share === "part")) expect(links.every((link) => link.note !== null)).toBe(true);
    }
  });

  test("a commune kept as it was says under whom it stood before", () => {
    for (const unit of demoUnits) {
      if (unit.movedFrom) expect(formerKeys).toContain(unit.movedFrom.parent);
    }
  });
});

describe("people", () => {
  test("one demonstration person for each role", () => {
    const roles = demoPeople.flatMap((person) => person.demoFor ?? []);
    expect(roles.toSorted()).toEqual([
      "admin",
      "approver",
      "editor",
      "finance",
      "front",
      "handler",
      "inspector",
      "leader",
      "officer",
      "planner",
      "press",
      "translator",
    ]);
    for (const person of demoPeople) {
      if (person.demoFor) expect(person.grants.map((grant) => grant.role)).toContain(person.demoFor);
    }
  });

  test("keys, e-mail addresses and phone numbers are unique, units exist", () => {
    expect(repeated(demoPeople.map((person) => person.key))).toEqual([]);
    expect(repeated(demoPeople.map((person) => person.email))).toEqual([]);
    expect(repeated([...demoPeople, ...demoUnits].flatMap((owner) => owner.phone ?? []))).toEqual([]);
    for (const person of demoPeople) {
      expect(unitKeys, person.key).toContain(person.unit);
      for (const grant of person.grants) expect(unitKeys, person.key).toContain(grant.unit);
    }
  });

  test("nobody both writes and approves for one unit", () => {
    for (const person of demoPeople) {
      const writes = person.grants.filter((grant) => grant.role === "editor").map((grant) => grant.unit);
      const approves = person.grants.filter((grant) => grant.role === "approver").map((grant) => grant.unit);
      expect(
        writes.filter((unit) => approves.includes(unit)),
        person.key,
      ).toEqual([]);
    }
  });
});

describe("procedures", () => {
  test.each(demoProcedures.map((record) => [record.code, record] as const))(
    "%s is a procedure record",
    (_code, record) => {
      expect(ProcedureRecord.parse(record)).toEqual(record);
      expect(record.legalBases.length).toBeGreaterThanOrEqual(1);
      expect(record.methods.length).toBeGreaterThanOrEqual(1);
      expect(record.sourceUrl).not.toBeNull();
      expect(record.papers.flatMap((group) => group.papers).length).toBeGreaterThanOrEqual(1);
    },
  );

  test("at least sixty, none twice", () => {
    expect(demoProcedures.length).toBeGreaterThanOrEqual(60);
    expect(codes.size).toBe(demoProcedures.length);
    expect(everydayProcedureCodes.filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe("plan", () => {
  test("text and facts agree", () => {
    const duties = demoPlanText.slice(demoPlanText.indexOf("III. TỔ CHỨC"), demoPlanText.indexOf("IV. KINH PHÍ"));
    const lines = duties.split("\n");
    const headings = lines.filter((line) => /^\d+(\.\d+)?\. /.test(line)).length;
    expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(demoPlanFacts.duties);
    expect(headings - 1, "heading 9 only joins 9.1 to 9.4").toBe(demoPlanFacts.agencies);
    expect(demoPlanText).toContain(`Số: ${demoPlan.number}`);
    expect(demoPlanText.trim().endsWith(personOf(demoPlan.signerKey).name)).toBe(true);
    expect(unitKeys).toContain(demoPlan.leadUnit);
  });
});

describe("content", () => {
  test("fourteen or more items, slugs unique", () => {
    expect(demoContent.length).toBeGreaterThanOrEqual(14);
    expect(slugs.size).toBe(demoContent.length);
  });

  test.each(demoContent.map((item) => [item.slug, item] as const))(
    "%s has an author and another approver",
    (_slug, item) => {
      expect(item.author).not.toBe(item.approver);
      expect(mayAct(item.author, "editor", item.unit)).toBe(true);
      expect(mayAct(item.approver, "approver", item.unit)).toBe(true);
      expect(item.procedures.filter((code) => !codes.has(code))).toEqual([]);
      if (item.planTask !== null) expect(demoPlanText).toContain(item.planTask);
      if (item.kind === "exemplar") expect(item.consent).not.toBeNull();
      expect(item.date.startsWith("2026-")).toBe(true);
      expect(item.date <= demoStoryDate).toBe(true);
      const words = item.body.join(" ").split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(120);
      expect(words).toBeLessThanOrEqual(350);
    },
  );

  test("guides lead step by step: to the national portal, through a dossier, to paying online", () => {
    const guides = demoContent.filter((item) => item.kind === "guide");
    expect(guides.map((item) => item.slug)).toEqual([
      "nop-ho-so-tren-cong-dich-vu-cong-quoc-gia",
      "theo-doi-ho-so-tren-he-thong-cua-tinh",
      "nop-phi-le-phi-truc-tuyen",
    ]);
    for (const { body } of guides) expect(body.join("\n").match(/^\d\. /gm)?.length).toBeGreaterThanOrEqual(5);
  });

  test("all areas are told, some by their sub-topics", () => {
    expect(new Set(demoContent.map((item) => areaOf(item.topic)))).toEqual(new Set(AREAS));
    expect(demoContent.some((item) => areaOf(item.topic) !== item.topic)).toBe(true);
  });
});

describe("feedback", () => {
  const pageExists = (page: (typeof demoQuestions)[number]["page"]): boolean => {
    if ("procedure" in page) return codes.has(page.procedure);
    if ("content" in page) return slugs.has(page.content);
    return true;
  };

  /** Weekends and, in this span, 24 November (Nghị quyết 28/2026/QH16, in force 1 July 2026). */
  function fiveWorkingDaysAfter(iso: string): string {
    const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
    for (let left = 5; left > 0; ) {
      day.setUTCDate(day.getUTCDate() + 1);
      const rest = day.getUTCDay() === 0 || day.getUTCDay() === 6 || day.toISOString().startsWith("2026-11-24");
      if (!rest) left -= 1;
    }
    return day.toISOString().slice(0, 10);
  }

  test("questions resolve, deadlines count five working days, answers say who", () => {
    expect(demoQuestions.length).toBeGreaterThanOrEqual(15);
    expect(repeated(demoQuestions.map((question) => question.key))).toEqual([]);
    for (const question of demoQuestions) {
      expect(unitKeys, question.key).toContain(question.unit);
      expect(pageExists(question.page), question.key).toBe(true);
      expect(question.dueOn, question.key).toBe(fiveWorkingDaysAfter(question.askedAt));
      if (question.handler !== null) personOf(question.handler);
      expect(question.state === "answered", question.key).toBe(question.answer !== null);
      if (question.answer) {
        personOf(question.answer.by);
        expect(question.answer.at > question.askedAt, question.key).toBe(true);
      }
    }
  });

  test("some are open, one is overdue, two wait for the moderator", () => {
    const open = demoQuestions.filter((question) => question.answer === null);
    expect(open.length).toBeGreaterThanOrEqual(4);
    expect(open.filter((question) => question.dueOn < demoStoryDate)).toHaveLength(1);
    expect(demoQuestions.flatMap((question) => question.moderation ?? []).toSorted()).toEqual([
      "insult",
      "personalData",
    ]);
  });

  test("only the one meant for the moderator carries a phone number", () => {
    const withNumber = demoQuestions.filter((question) => /\d{3,4}[ .]?\d{3}[ .]?\d{3}/.test(question.text));
    expect(withNumber.map((question) => question.moderation)).toEqual(["personalData"]);
  });

  test("ratings resolve", () => {
    for (const rating of demoRatings) {
      expect(unitKeys).toContain(rating.unit);
      expect(pageExists(rating.page)).toBe(true);
    }
  });
});

describe("places", () => {
  test("each commune has hamlets, boards and loudspeakers, and all keys resolve", () => {
    const hamletKeys = new Set(demoHamlets.map((hamlet) => hamlet.key));
    expect(hamletKeys.size).toBe(demoHamlets.length);
    expect(repeated(demoBoards.map((board) => board.key))).toEqual([]);
    expect(repeated(demoLoudspeakers.map((cluster) => cluster.key))).toEqual([]);
    for (const unit of demoUnits.filter((candidate) => candidate.kind === "commune")) {
      expect(demoHamlets.filter((hamlet) => hamlet.commune === unit.key).length, unit.key).toBeGreaterThanOrEqual(5);
      expect(demoBoards.filter((board) => board.commune === unit.key && board.permanent).length).toBeGreaterThanOrEqual(
        3,
      );
    }
    for (const board of demoBoards) if (board.hamlet !== null) expect(hamletKeys).toContain(board.hamlet);
    for (const cluster of demoLoudspeakers) expect(hamletKeys).toContain(cluster.hamlet);
  });

  test("papers hang on boards that exist, of procedures that exist, put there by somebody of that commune", () => {
    for (const { board, codes: told, postedBy, printedOn, until } of demoPapers) {
      const place = demoBoards.find((one) => one.key === board);
      expect(place, board).toBeDefined();
      expect(told.filter((code) => !codes.has(code))).toEqual([]);
      const unit = personOf(postedBy).grants.map((grant) => grant.unit);
      expect(unit).toContain(place?.commune);
      expect(isRealDate(printedOn) && (until === null || until > printedOn), board).toBe(true);
    }
  });
});
