import type { LegalDocument, Standing } from "../../legal-documents/index.ts";
import type { Telling } from "../item.ts";
import { phrases as say } from "./phrases.vi.ts";
import { type Bit, cut, type MissingFact, type Story, type Voice } from "./story.ts";

/** Procedures in force that rest on a document. */
export interface CitingProcedures {
  total: number;
  named: { code: string; name: string }[];
}

const TITLE = 180;
const NAME = 120;

/** What there is to tell of a document on the day, the newest first. */
export function tellingsOf({ status, document, amendedBy }: Standing): Telling[] {
  return [
    ...(status === "expired" || document.inForceTo !== null ? (["end"] as const) : []),
    ...(amendedBy.length > 0 ? (["amend"] as const) : []),
    "issue",
  ];
}

/**
 * A document of the library as a story: what the library knows of it, each fact in a sentence of its own. What it does not
 * know is named in `missing` and not written about. `officer` is what the writer adds; it comes first.
 */
export function tellDocument(
  standing: Standing,
  tells: Telling,
  procedures: CitingProcedures,
  officer: readonly Bit[],
  voice: Voice,
  site: string,
): Story {
  const { document } = standing;
  const { issuer, issuedOn, inForceFrom, publishedAt } = document;
  const subject = document.title
    .replace(/\s+/g, " ")
    .replace(/[\s.;]+$/, "")
    .trim();
  const name = nameOf(document);
  const head = { issue: tellIssue, amend: tellAmendment, end: tellEnd }[tells](standing, name, subject);
  const isWhole = subject !== "" && head.title.text.includes(subject);
  const points: Bit[] = [
    ...officer,
    ...head.points,
    ...(subject === "" || isWhole ? [] : [{ text: say.documentSubject(cut(subject, 300)), field: "document.title" }]),
    ...(issuedOn ? [{ text: say.documentIssuedOn(issuedOn), field: "document.issuedOn" }] : []),
    ...effects(standing),
    ...(procedures.named.length > 0
      ? [
          {
            text: say.documentProcedures(
              procedures.named.map((one) => cut(one.name, NAME)),
              procedures.total - procedures.named.length,
            ),
            field: "document.procedures",
          },
        ]
      : []),
  ];
  const missing: MissingFact[] = [
    ...(subject === "" ? (["subject"] as const) : []),
    ...(issuer === null ? (["issuer"] as const) : []),
    ...(issuedOn === null ? (["issuedOn"] as const) : []),
    ...(inForceFrom === null && tells === "issue" ? (["inForceFrom"] as const) : []),
    ...(publishedAt === null ? (["check"] as const) : []),
  ];
  return {
    kind: "document",
    ...head,
    titleTells: { points: 0, since: head.since !== null && head.isDayTold },
    points,
    facts: {},
    basis: null,
    missing,
    voice,
    // What nobody has compared yet has no page people could read.
    address: `${site.replace(/^https?:\/\//, "")}${publishedAt === null ? "/tin-tuc" : `/van-ban/${document.id}`}`,
    written: null,
  };
}

type Head = Pick<Story, "title" | "brief" | "slogan" | "lead" | "points" | "since"> & { isDayTold: boolean };

function tellIssue({ document }: Standing, name: string, subject: string): Head {
  const { issuer, inForceFrom } = document;
  const room = TITLE - [...say.documentTitle(name, "", inForceFrom)].length - 2;
  const field = "document.title";
  return {
    title: { text: say.documentTitle(name, cut(subject, room), inForceFrom), field },
    brief: { name, rest: say.documentBriefIssued(inForceFrom), field: "document.number" },
    slogan: { text: say.documentSloganIssued(name), field: "document.number", isNamed: true },
    lead: [
      issuer
        ? { text: say.documentLead(name, issuer), field: "document.issuer" }
        : { text: say.documentLeadBare(name), field: "document.number" },
    ],
    points: [],
    since: inForceFrom ? { text: say.documentInForce(inForceFrom), field: "document.inForceFrom" } : null,
    isDayTold: inForceFrom !== null,
  };
}

function tellAmendment({ amendedBy }: Standing, name: string): Head {
  const field = "document.amendedBy";
  const days = amendedBy.flatMap((one) => one.on ?? []).sort();
  const on = days.at(-1) ?? null;
  return {
    title: { text: say.documentTitleAmended(name, on), field },
    brief: { name, rest: say.documentBriefAmended(on), field },
    slogan: { text: say.documentSloganAmended(name), field, isNamed: true },
    lead: [{ text: say.documentAmended(name), field }],
    points: [{ text: say.documentAmendedBy(amendedBy.map((one) => nameOf(one.document))), field }],
    since: on ? { text: say.documentAmendedFrom(on), field } : null,
    isDayTold: on !== null,
  };
}

function tellEnd({ document, endedBy }: Standing, name: string): Head {
  const on = document.inForceTo;
  return {
    title: { text: say.documentTitleEnded(name, on), field: "document.inForceTo" },
    brief: { name, rest: say.documentBriefEnded(on), field: "document.inForceTo" },
    slogan: { text: say.documentSloganEnded(name), field: "document.status", isNamed: true },
    lead: [{ text: say.documentEnded(name), field: "document.status" }],
    points: endedBy.length > 0 ? [{ text: say.documentEndedBy(endedBy.map(nameOf)), field: "document.endedBy" }] : [],
    since: on ? { text: say.documentInForceTo(on), field: "document.inForceTo" } : null,
    isDayTold: on !== null,
  };
}

/** What it does to other documents, one sentence for each way. */
function effects({ does }: Standing): Bit[] {
  const names = (kinds: readonly string[], partly?: boolean): string[] =>
    does
      .filter((one) => kinds.includes(one.kind) && (partly === undefined || one.partly === partly))
      .map((one) => nameOf(one.document));
  const told: Bit[] = [];
  for (const partly of [false, true]) {
    const replaced = names(["replaces"], partly);
    const repealed = names(["repeals"], partly);
    if (replaced.length > 0) told.push({ text: say.documentReplaces(replaced, partly), field: "document.replaces" });
    if (repealed.length > 0) told.push({ text: say.documentRepeals(repealed, partly), field: "document.repeals" });
  }
  const amended = names(["amends", "supplements", "corrects"]);
  if (amended.length > 0) told.push({ text: say.documentAmends(amended), field: "document.amends" });
  return told;
}

const nameOf = ({ type, number }: Pick<LegalDocument, "type" | "number">): string => say.documentName(type, number);
