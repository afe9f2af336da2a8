import { formatDate, formatNumber, shortText } from "../../../platform/i18n/index.ts";
import type { Unit } from "../../organisations/index.ts";
import type { Plan } from "../plan.ts";
import { vi } from "./messages.vi.ts";
import { meaningOf } from "./recipients.ts";
import type { ReportText } from "./report-text.ts";
import { mustState, type ReportLine } from "./unit-report.ts";

/** How a proposed line about a task begins; what follows only says what the ledger shows. */
export function proposedBegin(line: Pick<ReportLine, "taskText">): string {
  return `- ${shortText(line.taskText.replace(/[\s.;]+$/u, ""), 140)}: `;
}

export const proposedBegins = (lines: readonly ReportLine[]): string[] => lines.map(proposedBegin);

/** Words a report begins with: a sentence per task with evidence, a sentence per task that is late without it. */
export function proposedWords(lines: readonly ReportLine[]): Pick<ReportText, "results" | "weaknesses"> {
  const doing = lines.filter(mustState);
  const said = vi.proposed;
  return {
    results: doing
      .filter((line) => line.proven > 0)
      .map(
        (line) =>
          proposedBegin(line) +
          said.proven(formatNumber(line.proven), formatNumber(line.provenInAll), formatNumber(line.target)),
      )
      .join("\n"),
    weaknesses: doing
      .filter((line) => line.isLate)
      .map(
        (line) =>
          proposedBegin(line) +
          said.late(
            line.dueOn ? formatDate(line.dueOn) : "",
            formatNumber(line.provenInAll),
            formatNumber(line.target),
          ),
      )
      .join("\n"),
  };
}

/** "Sở Văn hóa, Thể thao và Du lịch" → "SVHTTDL"; a People's Committee signs as UBND. */
export function symbolOf(unit: Pick<Unit, "kind" | "name">): string {
  if (unit.kind === "commune" || unit.kind === "province" || unit.kind === "district") return "UBND";
  const words = unit.name
    .normalize("NFC")
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const small = new Set(["và", "của", "tỉnh", "thành", "phố", "xã", "phường"]);
  return words
    .filter((word) => !small.has(word.toLocaleLowerCase("vi")))
    .map((word) => word.charAt(0).toLocaleUpperCase("vi"))
    .join("");
}

/**
 * The layout of a unit's first report to the unit that leads the plan. A unit that reported before takes the layout of
 * that report instead.
 */
export function proposedLayout(
  plan: Pick<Plan, "place">,
  unit: Pick<Unit, "kind" | "name" | "shortName" | "placeName">,
  lead: Pick<Unit, "name" | "kind">,
  province: Pick<Unit, "name" | "shortName"> | null,
): Omit<ReportText, "results" | "weaknesses" | "causes" | "proposals"> {
  const said = vi.layout;
  const isCommittee = unit.kind === "commune" || unit.kind === "province" || unit.kind === "district";
  const committeeOf = (name: string): string =>
    `${said.committee} ${name.charAt(0).toLocaleLowerCase("vi")}${name.slice(1)}`;
  const named = (one: Pick<Unit, "name" | "kind">): string =>
    one.kind === "commune" || one.kind === "province" || one.kind === "district" ? committeeOf(one.name) : one.name;
  return {
    number: null,
    symbol: symbolOf(unit),
    issuedOn: null,
    place:
      unit.kind === "commune"
        ? unit.shortName
        : (plan.place ?? province?.shortName ?? unit.placeName ?? unit.shortName),
    superiorAgency: unit.kind === "department" && province ? committeeOf(province.name) : null,
    issuingAgency: isCommittee ? named(unit).replace(`${said.committee} `, `${said.committee}\n`) : unit.name,
    addressees: [named(lead)],
    recipients: [],
    filing: "VT",
    authorityKind: "head",
    authorityCollective: isCommittee ? said.committee : null,
    authorityHead: null,
    authorityTitle: isCommittee ? said.chair : said.head,
    signer: null,
  };
}

/** The parts of the layout that the plan itself says: issuer, signer, symbol, and who received it. */
export function planLayout(
  plan: Pick<Plan, "issuer" | "superiorIssuer" | "number" | "place" | "signer" | "signerTitle">,
  recipients: readonly string[],
): Partial<ReportText> {
  const said = vi.layout;
  const symbol = (plan.number ?? "").split("/").at(-1)?.split("-").slice(1).join("-");
  const isDeputy = /^phó /iu.test(plan.signerTitle ?? "");
  const isCommittee = plan.issuer?.toLocaleLowerCase("vi").startsWith(said.committee.toLocaleLowerCase("vi")) ?? false;
  return {
    ...(symbol ? { symbol } : {}),
    ...(plan.place ? { place: plan.place } : {}),
    ...(plan.issuer ? { issuingAgency: plan.issuer, superiorAgency: plan.superiorIssuer } : {}),
    ...(plan.signerTitle ? { authorityTitle: plan.signerTitle } : {}),
    ...(isDeputy ? { authorityKind: "deputy" as const, authorityHead: isCommittee ? said.chair : said.head } : {}),
    signer: plan.signer,
    recipients: carriedOver(recipients, plan.number ? `${said.plan} số ${plan.number}` : said.plan),
  };
}

/**
 * Recipients of the plan, for its report. The filing line has a field of its own, "Như trên" means somebody else here, and
 * what points into the plan's text is said in words that hold outside it.
 */
function carriedOver(recipients: readonly string[], planName: string): string[] {
  return [
    ...new Set(
      recipients.flatMap((text) => {
        const { kind } = meaningOf(text);
        if (/^lưu(?!\p{L})/iu.test(text) || kind === "addressees") return [];
        return [kind === "dutyUnits" ? vi.layout.dutyUnits(planName) : text];
      }),
    ),
  ];
}

/** Where the head signs, the one who heads the unit now is proposed; who signs for somebody else the register does not know. */
export function signedByHead<T extends Pick<ReportText, "authorityKind" | "signer">>(
  text: T,
  head: { personName: string } | undefined,
): T {
  return head && text.authorityKind === "head" ? { ...text, signer: head.personName } : text;
}
