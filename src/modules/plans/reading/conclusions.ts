import { type DeadlineContext, isoDay } from "./deadline.ts";
import { fold } from "./fold.ts";
import type { DeadlinePiece, PlanDraft } from "./plan-draft.ts";
import type { TextRange } from "./source-lines.ts";

/** One duty of a notice of conclusions, with everybody who bears it. */
export type ConclusionPiece = {
  text: string;
  range: TextRange;
  /** As printed, in the order of the text. */
  bearers: string[];
  deadline: DeadlinePiece | null;
};

/** What a notice of conclusions ("thông báo kết luận") says: which meeting, and who is to do what. */
export type ConclusionsDraft = {
  /** The day of the meeting, which is not that of the notice. */
  heldOn: string | null;
  chair: string | null;
  /** What the meeting was: "cuộc họp Ban Chỉ đạo cải cách hành chính". */
  meeting: string | null;
  items: ConclusionPiece[];
};

/** Reads a text and its draft as conclusions; what does not stand there is null. */
export function readConclusions(text: string, draft: PlanDraft): ConclusionsDraft {
  const items = itemsOf(draft);
  // The meeting is told in the title and before the first conclusion.
  const from = draft.title?.range.start ?? 0;
  const opening = text
    .slice(from, Math.min(items[0]?.range.start ?? text.length, from + 4_000))
    .normalize("NFC")
    .replace(/\s+/g, " ");
  const title = draft.title?.text.normalize("NFC").replace(/\s+/g, " ") ?? "";
  return {
    heldOn: dayOfMeeting(opening, { year: draft.year }),
    chair: chairOf(title, opening),
    meeting: meetingOf(title),
    items,
  };
}

function itemsOf(draft: PlanDraft): ConclusionPiece[] {
  const items = new Map<string, ConclusionPiece>();
  for (const agency of draft.agencies) {
    for (const task of agency.tasks) {
      const key = `${task.range.start}-${task.range.end}`;
      const known = items.get(key);
      if (known) known.bearers.push(agency.name);
      else items.set(key, { text: task.text, range: task.range, bearers: [agency.name], deadline: task.deadline });
    }
  }
  return [...items.values()].sort((a, b) => a.range.start - b.range.start);
}

const DAY = /ngay (\d{1,2})(?: ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{4}))?| thang (\d{1,2})(?: nam (\d{4}))?)/g;
const CITED = /(?:\d[a-z]? ?[/-] ?[a-z][a-z&-]*|so:? ?\d+[^ ]*)[^.;]{0,12} ?$/;

/** The first day that belongs to no cited document. */
function dayOfMeeting(opening: string, context: DeadlineContext): string | null {
  const folded = fold(opening);
  for (const hit of folded.matchAll(DAY)) {
    if (CITED.test(folded.slice(Math.max(0, hit.index - 40), hit.index))) continue;
    const year = Number(hit[3] ?? hit[5] ?? context.year ?? Number.NaN);
    const day = isoDay(year, Number(hit[2] ?? hit[4]), Number(hit[1]));
    if (day) return day;
  }
  return null;
}

/** "… đồng chí Nguyễn Văn An, Phó Chủ tịch UBND tỉnh chủ trì …", else whose conclusion the title tells. */
function chairOf(title: string, opening: string): string | null {
  const said =
    /(?:^|[\s,.;])(?:đồng chí|ông|bà) ((?:(?!đồng chí|ông |bà )[^.;:]){4,180}?),? (?:đã |trực tiếp )?chủ trì(?: |,)/iu.exec(
      opening,
    ) ??
    /(?:kết luận|ý kiến|chỉ đạo) (?:chỉ đạo |kết luận )*của (?:đồng chí |ông |bà )?(.{4,180}?),? (?:tại|trong|về) /iu.exec(
      title,
    );
  const name = said?.[1]?.replace(/\s*[-–]\s*/g, ", ").trim();
  return name ? name.charAt(0).toUpperCase() + name.slice(1) : null;
}

function meetingOf(title: string): string | null {
  const found = /(?:^|\s)(?:tại|trong) ((?:phiên|cuộc|hội nghị|buổi|kỳ) .+)$/iu.exec(title)?.[1];
  return found ? found.charAt(0).toUpperCase() + found.slice(1) : title || null;
}
