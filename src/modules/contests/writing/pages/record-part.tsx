import { Heading, InsetText, LinkButton, WarningText } from "../../../../platform/html/index.ts";
import type { Rq } from "../../../../platform/http/index.ts";
import type { Contest, Phase } from "../../contest.ts";
import { CONTESTS } from "../../pages/staff-list-page.tsx";
import { findRules, listCriteria } from "../essay.store.ts";
import { essayStateOf, type WritingRules } from "../essay.ts";
import { loadMarked } from "../load-results.ts";
import { countUndecidedAlike } from "../marking.store.ts";
import type { Criterion } from "../marks.ts";
import type { vi } from "../messages.vi.ts";
import { MY_SHEETS } from "./mark-pages.tsx";

export interface WritingPart {
  rules: WritingRules & { comparedAt: Date | null };
  criteria: Criterion[];
  essays: number;
  marked: number;
  toCheck: number;
  toDecide: number;
}

/** What the page of a writing contest tells officers about its essays; nothing for other contests. */
export async function loadWritingPart(rq: Rq, contest: Contest): Promise<WritingPart | null> {
  const { db } = rq.app;
  const rules = contest.kind === "writing" ? await findRules(db, contest.id) : undefined;
  if (!rules) return null;
  const states = (await loadMarked(db, contest.id)).map((one) =>
    essayStateOf(one, { sheets: one.sheets.length, final: one.final }),
  );
  const count = (state: (typeof states)[number]): number => states.filter((one) => one === state).length;
  return {
    rules,
    criteria: await listCriteria(db, contest.id),
    essays: states.length - count("withdrawn"),
    marked: count("marked"),
    toCheck: count("check"),
    toDecide: await countUndecidedAlike(db, contest.id),
  };
}

export function WritingWays({
  words,
  contest,
  mayReceive,
}: {
  words: typeof vi;
  contest: Contest;
  mayReceive: boolean;
}) {
  const said = words.staff;
  const base = `${CONTESTS}/${contest.id}`;
  const ways: [string, string][] = [
    ...(mayReceive ? ([[`${base}/nhap-bai`, said.receive]] as [string, string][]) : []),
    [`${base}/bai`, said.essays],
    [`${base}/nguoi-cham`, said.markers],
    [`${base}/bai-giong`, said.alike],
    [MY_SHEETS, words.mark.title],
  ];
  return (
    <>
      {ways.map(([href, text]) => (
        <LinkButton key={href} href={href} variant="secondary" small>
          {text}
        </LinkButton>
      ))}
    </>
  );
}

export function WritingProgress({ words, part, phase }: { words: typeof vi; part: WritingPart; phase: Phase }) {
  const said = words.staff;
  return (
    <>
      <Heading level={2} size="m">
        {said.progress}
      </Heading>
      <p class="govuk-body">{said.overview(words.points(part.essays), words.points(part.marked))}</p>
      {part.toCheck > 0 ? <WarningText>{said.toCheck(words.points(part.toCheck))}</WarningText> : null}
      {part.toDecide > 0 ? <WarningText>{said.toDecide(words.points(part.toDecide))}</WarningText> : null}
      {phase === "closed" && !part.rules.comparedAt ? <InsetText>{said.notCompared}</InsetText> : null}
    </>
  );
}
