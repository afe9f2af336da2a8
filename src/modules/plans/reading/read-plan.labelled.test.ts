import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DocumentRefused } from "./document-text.errors.ts";
import { readDocumentText } from "./document-text.ts";
import { readAsDirective, readPlan } from "./read-plan.ts";
import {
  addScores,
  type PlanLabel,
  precision,
  recall,
  SCORED,
  type ScoredKind,
  scoreReading,
} from "./score-reading.ts";

/** Real plans stay outside the repository; where they are absent these tests say so and pass by. */
const FOLDER = join(import.meta.dirname, "../../../../../shared/data/plans");
const present = existsSync(join(FOLDER, "labels"));

const file = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

test("the plans written for the measure are read, the other documents beside them are refused", () => {
  const folder = join(import.meta.dirname, "../../../../bench/plans");
  const scores: ReturnType<typeof scoreReading>[] = [];
  for (const name of readdirSync(join(folder, "labels"))) {
    const label = JSON.parse(readFileSync(join(folder, "labels", name), "utf8")) as PlanLabel;
    const reading = readPlan(readFileSync(join(folder, "text", name.replace(/\.json$/, ".txt")), "utf8"));
    expect([name, reading.kind]).toEqual([name, label.kind === "kế hoạch" ? "plan" : "other"]);
    if (reading.kind === "plan") scores.push(scoreReading(reading.draft, label));
  }
  expect(scores).toHaveLength(12);
  for (const kind of SCORED) {
    const total = addScores(scores.map((score) => score[kind]));
    const least = kind === "deadlines" ? 0.93 : 0.97;
    expect(precision(total), `${kind}: ${total.wrong.join(" | ")}`).toBeGreaterThanOrEqual(least);
    expect(recall(total), `${kind}: ${total.missed.join(" | ")}`).toBeGreaterThanOrEqual(least);
  }
});

/** As copies of web pages come: each paragraph broken after its first few words, then at a width. */
function likeWebCopy(text: string): string {
  let seed = 7;
  const random = (from: number, to: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return from + (seed % (to - from + 1));
  };
  const broken = (line: string): string => {
    if (line.includes("\t") || line.includes(" | ") || line.trim().length <= 26) return line;
    const lines: string[] = [];
    let limit = random(12, 44);
    let open = "";
    for (const word of line.trim().split(" ")) {
      if (open !== "" && open.length + 1 + word.length > limit) {
        lines.push(open);
        open = word;
        limit = random(72, 82);
      } else open = open === "" ? word : `${open} ${word}`;
    }
    return [...lines, open].join("\n");
  };
  return text.split("\n").map(broken).join("\n");
}

/** As text comes out of a PDF: at one width, with page numbers, without empty lines. */
function likePdf(text: string): string {
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) =>
      line.includes("\t") || line.includes(" | ") ? [line] : (line.match(/\S(?:.{0,74}\S)?(?=\s|$)/gu) ?? []),
    );
  return lines.flatMap((line, i) => (i % 42 === 41 ? [line, String((i + 1) / 42 + 1)] : [line])).join("\n");
}

test.each([
  ["a web copy", likeWebCopy, 0.9],
  ["a PDF", likePdf, 0.95],
  ["a text of another system", (text: string) => text.normalize("NFD").replaceAll("\n", "\r\n"), 0.97],
])("the same plans out of %s give the same duties", (_, change, least) => {
  const folder = join(import.meta.dirname, "../../../../bench/plans");
  const scores = readdirSync(join(folder, "labels")).flatMap((name) => {
    const label = JSON.parse(readFileSync(join(folder, "labels", name), "utf8")) as PlanLabel;
    const reading = readPlan(change(readFileSync(join(folder, "text", name.replace(/\.json$/, ".txt")), "utf8")));
    expect([name, reading.kind]).toEqual([name, label.kind === "kế hoạch" ? "plan" : "other"]);
    return reading.kind === "plan" ? [scoreReading(reading.draft, label)] : [];
  });
  for (const kind of ["number", "date", "title", "agencies", "agency-task pairs"] as const) {
    const total = addScores(scores.map((score) => score[kind]));
    expect(precision(total), `${kind}: ${total.wrong.join(" | ")}`).toBeGreaterThanOrEqual(least);
    expect(recall(total), `${kind}: ${total.missed.join(" | ")}`).toBeGreaterThanOrEqual(least);
  }
});

describe.skipIf(!present)(
  `real plans of ${present ? "the measuring set" : "../shared/data/plans: absent, skipped"}`,
  () => {
    const HEADER: ScoredKind[] = ["number", "date", "issuer", "title", "signer", "signer title", "year"];

    test.each([["text"], ["originals"]])("precision and recall on the labelled plans (%s)", async (folder) => {
      const scores: ReturnType<typeof scoreReading>[] = [];
      for (const name of readdirSync(join(FOLDER, "labels"))) {
        const label = JSON.parse(readFileSync(join(FOLDER, "labels", name), "utf8")) as PlanLabel;
        const base = name.replace(/\.json$/, "");
        const original = readdirSync(join(FOLDER, folder)).find((one) => one.startsWith(`${base}.`));
        const { text } = await readDocumentText(file(`${folder}/${original}`), original!);
        const reading = readPlan(text);
        if (reading.kind !== "plan") throw new Error(`${name} read as ${reading.seems}`);
        scores.push(scoreReading(reading.draft, label));
      }
      const total = Object.fromEntries(SCORED.map((kind) => [kind, addScores(scores.map((score) => score[kind]))]));
      for (const kind of HEADER) {
        expect([kind, precision(total[kind]!) >= 0.95, recall(total[kind]!) >= 0.95]).toEqual([kind, true, true]);
      }
      for (const kind of [
        "legal bases",
        "report deadlines",
        "recipients",
        "agencies",
        "agency-task pairs",
        "deadlines",
      ] as const) {
        const found = {
          kind,
          precision: precision(total[kind]!),
          recall: recall(total[kind]!),
          missed: total[kind]!.missed,
          wrong: total[kind]!.wrong,
        };
        expect(found.precision, JSON.stringify(found)).toBeGreaterThanOrEqual(0.93);
        expect(found.recall, JSON.stringify(found)).toBeGreaterThanOrEqual(0.93);
      }
    });

    test("no plan is made of a law, a news item or an invitation, and no duties are offered", () => {
      for (const [name, seems] of [
        ["n2_law_disaster_articles.txt", "law"],
        ["n2_law_disaster_articles.md", "law"],
        ["n3_commune_news.txt", "news"],
        ["n5_laocai_invitation.txt", "invitation"],
      ] as const) {
        const reading = readPlan(readFileSync(join(FOLDER, "no-plans", name), "utf8"));
        expect([name, reading]).toEqual([name, { kind: "other", seems, givesDuties: false, directiveDraft: null }]);
      }
    });

    test.each(["n7_binhduong_09_2009_directive.txt", "n7_binhduong_09_2009_directive.doc"])(
      "%s is a directive that gives duties",
      async (name) => {
        const { text } = await readDocumentText(file(`no-plans/${name}`), name);
        const reading = readPlan(text);
        expect(reading).toMatchObject({ kind: "other", seems: "directive", givesDuties: true });
        const draft = readAsDirective(text);
        expect(draft).toMatchObject({
          number: { value: "09/2009/CT-UBND" },
          date: { value: "2009-04-15" },
          issuer: { text: "ỦY BAN NHÂN DÂN TỈNH BÌNH DƯƠNG" },
          signer: { text: "Nguyễn Văn Hiệp" },
          signerTitle: { text: "PHÓ CHỦ TỊCH" },
        });
        const tasks = Object.fromEntries(draft.agencies.map((agency) => [agency.name, agency.tasks.length]));
        expect(tasks).toMatchObject({ "Sở Khoa học và Công nghệ": 5, "Sở Nội vụ": 1, "Sở Tài chính": 2 });
      },
    );

    test("an invitation in Word is read as one; a scan is refused as a scan", async () => {
      const { text } = await readDocumentText(file("no-plans/n5_laocai_invitation.docx"), "n5.docx");
      expect(readPlan(text)).toMatchObject({ kind: "other", seems: "invitation" });
      await expect(readDocumentText(file("no-plans/s2_phutho_275_scan.pdf"), "s2.pdf")).rejects.toMatchObject({
        code: "scan-without-text",
      });
      await expect(readDocumentText(file("no-plans/s2_phutho_275_scan.pdf"), "s2.pdf")).rejects.toBeInstanceOf(
        DocumentRefused,
      );
    });

    test("the annex of 80 pieces of work comes out of its PDF row by row and is no plan", async () => {
      const { text } = await readDocumentText(file("QD-2061_danh_muc_cong_viec_chung_2026-05.pdf"), "qd.pdf");
      const { items } = JSON.parse(readFileSync(join(FOLDER, "danh_muc_cong_viec_chung_2026-05.json"), "utf8")) as {
        items: { code: string; taskName: string; outputProduct: string }[];
      };
      const rows = new Map(
        text
          .split("\n")
          .map((line) => line.split("\t"))
          .map((cells) => [cells[1], cells]),
      );
      const plain = (value: string | undefined) => (value ?? "").replace(/[\s,.;:–-]+/g, "");
      const right = items.filter(
        (item) =>
          plain(rows.get(item.code)?.[2]) === plain(item.taskName) &&
          plain(rows.get(item.code)?.[3]) === plain(item.outputProduct),
      );
      expect(right.length).toBe(80);
      expect(readPlan(text)).toMatchObject({ kind: "other", seems: "task-list", givesDuties: false });
    });

    test("the plan of 2020 that cites a plan of the wrong year is caught", async () => {
      const { checkCitations } = await import("./citations-check.ts");
      const text = readFileSync(join(FOLDER, "text/p01_baclieu_15_tuyen_truyen_cchc.txt"), "utf8");
      const reading = readPlan(text);
      const warnings = reading.kind === "plan" ? checkCitations(text, reading.draft) : [];
      expect(warnings.map((one) => [one.code, one.text])).toEqual([
        ["cites-plan-of-other-year", "Kế hoạch số 143/KH-UBND ngày 25/12/2019"],
      ]);
    });
  },
);
