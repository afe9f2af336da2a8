import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { formatDate, nfc, shortText, unmark } from "../../../platform/i18n/index.ts";
import { catalogueOf } from "../catalogue.ts";
import { getProcedureInForce } from "../find-procedures.ts";
import { vi as words } from "../messages.vi.ts";
import type { Version } from "../procedure.store.ts";
import { factsOf } from "../procedure-facts.ts";
import { vi } from "./messages.vi.ts";

type Source = Pick<AppContext, "db" | "clock" | "notifications" | "log" | "config">;

/** One of the five facts, and the field of the record it was read from. */
export interface ChatFact {
  fact: "fee" | "time" | "place" | "how" | "who";
  field: string;
  text: string;
}

export interface ChatProcedure {
  code: string;
  name: string;
  url: string;
}

/** What is answered to who asks about a procedure in a chat: one procedure, at most three to choose from, or that none fits. */
export type ChatAnswer =
  | (ChatProcedure & {
      kind: "answer";
      version: number;
      /** First day of the version, "YYYY-MM-DD". */
      validFrom: string;
      facts: ChatFact[];
      papers: string[];
      /** As it is sent. */
      text: string;
      /** For a short message: shorter, to be sent without marks. */
      shortText: string;
    })
  | { kind: "choices"; choices: ChatProcedure[]; text: string; shortText: string }
  | { kind: "none"; text: string; shortText: string };

/**
 * Scores of the search from which one procedure is meant, by how much it has to stand before the next, and from which some may be.
 * Chosen by the labelled questions of the search; `search-index.test.ts` prints what they give.
 */
export const SURE = { score: 0.9, ahead: 0.25 };
export const MAYBE = 0.75;
const MOST_CHOICES = 3;
const MOST_PAPERS = 5;
const MOST_ASKED = 300;
/** Letters of one name, fact and paper: networks carry two thousand in all, and the address and the day at the end must not be lost. */
const LONGEST = { name: 160, fact: 240, paper: 100 };
/** The same in a short message of three parts. */
const LONGEST_SHORT = { name: 70, fact: 55 };

const CODE = /(?<![\d.])(\d\.\d{6})(?:\.[0-9A-Z.]+)?(?![\d])/;

/** Which procedures a question is about: the one that is meant, some that may be, or none. */
export function judge<T extends { score: number }>(hits: readonly T[]): { sure: T } | { maybe: T[] } {
  const [best, next] = hits;
  if (!best || best.score < MAYBE) return { maybe: [] };
  const ahead = (best.score - (next?.score ?? 0)) / best.score;
  if (best.score >= SURE.score && ahead >= SURE.ahead) return { sure: best };
  return { maybe: hits.filter((one) => one.score >= MAYBE).slice(0, MOST_CHOICES) };
}

/** Every word comes from the catalogue in force today; nothing is made up, and what is not sure is asked back. */
export async function answerInChat(app: Source, asked: string, at: Date): Promise<ChatAnswer> {
  const text = nfc(asked).replace(/\s+/g, " ").trim().slice(0, MOST_ASKED);
  const code = CODE.exec(text)?.[1];
  if (code) return (await answerFor(app, code, at)) ?? nothing(vi.noSuchCode(code));
  if (text === "") return nothing(vi.nothing);
  const found = judge(await catalogueOf(app).rank(text, MOST_CHOICES + 1));
  if ("sure" in found) return (await answerFor(app, found.sure.item.code, at)) ?? nothing(vi.nothing);
  if (found.maybe.length === 0) return nothing(vi.nothing);
  const choices = found.maybe.map(({ item }) => ({
    code: item.code,
    name: item.plainName ?? item.name,
    url: urlOf(app, item.code),
  }));
  return {
    kind: "choices",
    choices,
    // By code, not by number: a "1" that is written back would say nothing to anybody.
    text: [
      vi.which,
      ...choices.map((one) => `${one.code}: ${shortText(one.name, LONGEST.name)}\n${one.url}`),
      vi.byCode,
    ].join("\n"),
    shortText: [
      vi.which,
      ...choices.map((one) => `${one.code} ${shortText(one.name, LONGEST_SHORT.name)}`),
      vi.byCodeShort,
    ].join("\n"),
  };
}

const nothing = (text: string): ChatAnswer => ({ kind: "none", text, shortText: text });

const urlOf = (app: Source, code: string): string => `${app.config.http.publicUrl}/thu-tuc/${code}`;

/** null where the code means nothing in force today. */
async function answerFor(app: Source, code: string, at: Date): Promise<ChatAnswer | null> {
  const today = vietnamDay(at);
  const found = await getProcedureInForce(app.db, code, today);
  return found ? tellInChat(found.version, urlOf(app, code), today) : null;
}

/** A version as it is told in a chat: five facts, what to bring, where the rest stands, since when it holds. */
export function tellInChat(version: Version, url: string, on: string): ChatAnswer & { kind: "answer" } {
  const { record } = version;
  const name = record.plain?.name ?? record.name;
  const told = factsOf(record, words, on);
  const facts: ChatFact[] = (
    [
      { fact: "fee", field: "methods.fees", text: told.fee.join("; ") },
      { fact: "time", field: "methods.time", text: told.time.join("; ") },
      { fact: "place", field: "agencies.implementing", text: told.place },
      { fact: "how", field: "methods.channel", text: told.how },
      { fact: "who", field: "applicants", text: told.who },
    ] as const
  ).filter((one) => one.text !== "");
  const papers = record.papers.flatMap((group) => group.papers.map((paper) => paper.name));
  const lines = [
    shortText(name, LONGEST.name),
    ...facts.map((one) => `${words.fact[one.fact]}: ${shortText(one.text, LONGEST.fact)}`),
    ...(papers.length > 0
      ? [
          `${vi.papers}: ${papers
            .slice(0, MOST_PAPERS)
            .map((paper) => shortText(paper, LONGEST.paper))
            .join("; ")}${papers.length > MOST_PAPERS ? vi.morePapers(papers.length - MOST_PAPERS) : ""}`,
        ]
      : []),
    vi.more(url),
    vi.version(formatDate(version.validFrom)),
  ];
  const brief = facts.filter((one) => one.fact === "fee" || one.fact === "time" || one.fact === "place");
  return {
    kind: "answer",
    code: version.code,
    name,
    url,
    version: version.number,
    validFrom: version.validFrom,
    facts,
    papers: papers.slice(0, MOST_PAPERS),
    text: lines.join("\n"),
    shortText: [
      shortText(name, LONGEST_SHORT.name),
      ...brief.map((one) => `${words.fact[one.fact]}: ${shortText(one.text, LONGEST_SHORT.fact)}`),
      vi.moreShort(url, formatDate(version.validFrom)),
    ].join(". "),
  };
}

/** What people complain of, or ask nobody's catalogue: it goes to a person as it is. Without marks, so no word that is another one with them. */
const COMPLAINS =
  /\b(nat|quat|bi mang|mang chui|chui|thai do|hach sach|voi vinh|voi tien|hoi lo|to cao|khieu nai|phan anh|kien nghi|gop y|khong ai|tre hen|cham tre|lan chiem|o nhiem|rac|ngap)\b/;
/** The same in words that mean something else without their marks: to scold is to bring, to extort is with. */
const COMPLAINS_MARKED = /(?<!\p{L})(mắng|vòi)(?!\p{L})/u;
const THANKS = /^(da |xin )*cam on\b/;
const ASKS =
  /\?|\b(gi|sao|the nao|dau|bao nhieu|bao lau|may|can|muon|lam|xin|dang ky|cap|thu tuc|giay|ho so|nop|doi|mat|le phi)\b/;
const MOST_WORDS = 30;

/** Whether a message asks about a procedure, so that a program may answer it; what complains, or tells a story, never. */
export function asksCatalogue(text: string): boolean {
  const plain = unmark(text).replace(/\s+/g, " ").trim();
  if (COMPLAINS.test(plain) || COMPLAINS_MARKED.test(nfc(text).toLowerCase()) || THANKS.test(plain)) return false;
  return plain.split(" ").length <= MOST_WORDS && (CODE.test(plain) || ASKS.test(plain));
}
