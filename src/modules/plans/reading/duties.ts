import {
  aroundName,
  isGroupName,
  mayBeName,
  type NamePart,
  PERSON,
  readNameHeading,
  readSubject,
  type Subject,
  splitNames,
  startsWithAgency,
  startsWithDuty,
} from "./agencies.ts";
import { type DeadlineContext, findDeadlines, looksLikeTime, parseDeadline } from "./deadline.ts";
import { type Field, isBareBody, readField, readInlineFields, trimBack } from "./fields.ts";
import { fold, nameKey } from "./fold.ts";
import { MARK_RANK } from "./marks.ts";
import { isClosing, type OutlineNode, type SectionKind, sectionOf } from "./outline.ts";
import type { DeadlinePiece, DraftAgency, DraftTask, Piece, TaskRole } from "./plan-draft.ts";
import { type Passage, rangeIn, type TextRange } from "./source-lines.ts";
import type { TaskTable } from "./tables.ts";

/**
 * Who must do what by when. Duties stand in four places: lists per agency ("III. TỔ CHỨC THỰC HIỆN"), task blocks with
 * named fields, tables, and sentences ("Giao Sở Nội vụ chủ trì …"). Each paragraph gives its duty once: what a table or
 * a block has taken is not read again as a sentence. Purposes and requirements name agencies too, but give no duties.
 */
export type DutyContext = DeadlineContext & {
  /** A directive has no purposes to leave out; its first paragraphs tell what was, so reading starts at its first point. */
  directive: boolean;
};

type HeadingCount = { named: number; shaped: number; doing: number; all: number };
type Bearer = { name: string; range: TextRange; invited: boolean };
type Duty = { bearer: Bearer; role: TaskRole; task: Omit<DraftTask, "role"> };

/** `taken`: where duties and those who bear them stand. */
export function readDuties(
  root: OutlineNode,
  tables: TaskTable[],
  context: DutyContext,
): { agencies: DraftAgency[]; taken: TextRange[] } {
  const reader = new DutyReader(context);
  reader.readBlocks(root);
  reader.readNodes(root);
  for (const table of tables) reader.readTable(table);
  return {
    agencies: group(reader.duties),
    taken: reader.duties.flatMap(({ bearer, task }) => [
      bearer.range,
      task.range,
      ...(task.deadline ? [task.deadline.range] : []),
      ...task.coordinating.map((one) => one.range),
    ]),
  };
}

const NO_DUTIES: ReadonlySet<SectionKind> = new Set([
  "purposes-requirements",
  "purposes",
  "requirements",
  "targets",
  "audiences",
  "situation",
]);

class DutyReader {
  readonly duties: Duty[] = [];
  private readonly taken = new Set<OutlineNode>();
  private readonly named = new Map<OutlineNode, Map<string, HeadingCount>>();
  private readonly withBrackets = new Map<OutlineNode, number>();
  private readonly blockTime = new Map<OutlineNode, DeadlinePiece>();
  private readonly context: DutyContext;

  constructor(context: DutyContext) {
    this.context = context;
  }

  // ── task blocks ───────────────────────────────────────────────────────────────────────────────────────────────────

  readBlocks(node: OutlineNode): void {
    for (const child of node.children) this.readBlocks(child);
    if (this.closedFor(node)) return;
    if (node.rank > 0 && !this.taken.has(node)) this.readOwnFields(node);
    const field = node.rank > 0 ? fieldOf(node) : null;
    if (field === null || field.kind === "task" || field.kind === "content") this.readBlock(node);
  }

  private closedFor(node: OutlineNode): boolean {
    if (this.context.directive) return false;
    const section = sectionOf(node);
    return section !== null && NO_DUTIES.has(section);
  }

  /** A paragraph that says its task and then its fields. */
  private readOwnFields(node: OutlineNode): void {
    const { text } = node.passage;
    if (fieldOf(node)) return;
    const fields = readInlineFields(text, node.from).filter(
      (field) => field.kind === "lead" || field.kind === "coordinating" || field.kind === "time",
    );
    const first = fields[0];
    if (!first && !this.readRolesInBrackets(node)) this.readNamesInBrackets(node);
    if (!first || first.at <= node.from + 12) return;
    const names = fields.filter(
      (field) => field.kind !== "time" && field.to > field.from && startsWithAgency(text.slice(field.from, field.to)),
    );
    const to = trimBack(text, node.from, readInlineFields(text, node.from)[0]!.at);
    if (names.length === 0) {
      const time = fields.find((field) => field.kind === "time");
      const deadline = time ? this.deadlineOf(node.passage, time.from, time.to) : null;
      if (deadline) this.blockTime.set(node, deadline);
      return;
    }
    const block = new Block();
    for (const field of fields) block.add(field, node.passage);
    this.assign(block, [{ passage: node.passage, from: node.from, to, extra: null }]);
    this.taken.add(node);
  }

  /** "Tổ chức hội nghị (Sở A chủ trì, Sở B phối hợp; tháng 6/2026)": who does it, and often when, in brackets at the end. */
  private readRolesInBrackets(node: OutlineNode): boolean {
    const { passage, from } = node;
    const bracket = bracketAtEnd(passage.text, from);
    if (!bracket || leadingSubject(passage.text, from)) return false;
    const roles = rolesIn(passage.text, bracket);
    if (!roles) return false;
    const to = trimBack(passage.text, from, bracket.from - 1);
    const named = roles.flatMap(({ role, span }) => {
      const parts = splitNames(passage.text, span.from, span.to);
      return this.bearers(passage, parts, { start: span.from, end: span.to }, false, role === "coordinating").map(
        (bearer) => ({ bearer, role }),
      );
    });
    const coordinating = named.flatMap(({ bearer, role }) =>
      role === "coordinating" ? [{ text: bearer.name, range: bearer.range }] : [],
    );
    const task = {
      text: passage.text.slice(from, to),
      range: rangeIn(passage, from, to),
      deadline: this.timeIn(passage, bracket) ?? this.proseDeadline(passage, from, to) ?? this.timeAbove(node),
      place: this.placeOf(node),
    };
    for (const { bearer, role } of named)
      this.duties.push({ bearer, role, task: { ...task, coordinating: role === "coordinating" ? [] : coordinating } });
    this.take(node);
    return true;
  }

  /** The time in brackets: a part that is nothing else ("tháng 6/2026"), or one inside another. */
  private timeIn(passage: Passage, bracket: Span): DeadlinePiece | null {
    for (const part of splitClauses(passage.text, bracket.from, bracket.to))
      if (looksLikeTime(passage.text.slice(part.from, part.to))) return this.deadlineOf(passage, part.from, part.to);
    return this.proseDeadline(passage, bracket.from, bracket.to);
  }

  /** "Tổ chức hội nghị (Sở Nội vụ)": names in brackets at the end bear the duty where the points beside it have them too. */
  private readNamesInBrackets(node: OutlineNode): void {
    const names = namesInBrackets(node);
    if (!names || !node.parent || this.bracketed(node.parent) < 2) return;
    const block = new Block();
    block.add({ kind: "lead", implementing: true, at: names.from, ...names }, node.passage);
    const to = trimBack(node.passage.text, node.from, names.from - 1);
    const before = this.duties.length;
    this.assign(block, [{ passage: node.passage, from: node.from, to, extra: null }]);
    const above = this.timeAbove(node);
    for (const duty of this.duties.slice(before)) duty.task.deadline ??= above;
    this.taken.add(node);
  }

  /** How many points below a heading end with names in brackets. */
  private bracketed(parent: OutlineNode): number {
    let count = this.withBrackets.get(parent);
    if (count === undefined) {
      count = parent.children.filter((one) => namesInBrackets(one) || hasRolesInBrackets(one)).length;
      this.withBrackets.set(parent, count);
    }
    return count;
  }

  /** The fields below a heading, and the tasks they are about. */
  private readBlock(node: OutlineNode): void {
    let block = new Block();
    const turned = this.listAbove(node);
    let tasks: TaskText[] = turned.map(wholeTask);
    let members: OutlineNode[] = [...turned];
    let explicit = false;
    let found = false;
    let content: TaskText | null = null;
    const close = () => {
      if (block.hasNames) {
        const own = tasks.length > 0 ? tasks : this.headingTask(node, content);
        this.assign(block, own);
        for (const member of members) this.take(member);
        if (tasks.length === 0 && own.length > 0) this.taken.add(node);
      } else if (block.hasClauses) {
        for (const member of members) this.take(member);
      } else if (block.time) {
        const deadline = this.deadlineOf(block.time.passage, block.time.field.from, block.time.field.to);
        if (deadline) for (const member of [node, ...members]) this.blockTime.set(member, deadline);
      }
      block = new Block();
      tasks = [];
      members = [];
      explicit = false;
      content = null;
    };
    for (const child of node.children) {
      const field = fieldOf(child);
      if (!field) {
        if (!canBeTask(child) || this.taken.has(child)) continue;
        if (block.started) close();
        if (!explicit) tasks.push(wholeTask(child));
        members.push(child);
        continue;
      }
      if (field.kind === "other") {
        members.push(child);
        continue;
      }
      found = true;
      if (field.kind === "task") {
        if (block.started) close();
        tasks = taskTexts(child, field);
        explicit = true;
        members.push(child);
      } else if (field.kind === "content") {
        if (block.started) close();
        content = taskTexts(child, field)[0] ?? null;
        members.push(child);
      } else {
        this.addField(block, child, field);
        members.push(child);
      }
    }
    if (found || block.started) close();
  }

  /**
   * "+ task", "+ task", "- Cơ quan chủ trì: …": dashes below the last plus are the fields of the whole list; so are lines
   * without a mark behind "a) task", "b) task".
   */
  private listAbove(node: OutlineNode): OutlineNode[] {
    const below = node.kind === "plus" ? "dash" : node.kind === "letter" ? "plain" : null;
    if (!below || !node.parent || node.children.length === 0) return [];
    if (!node.children.every((child) => child.kind === below && fieldOf(child) !== null)) return [];
    const at = node.parent.children.indexOf(node);
    const list = node.parent.children
      .slice(0, at)
      .filter(
        (one) => one.kind === node.kind && one.children.length === 0 && !leadingSubject(one.passage.text, one.from),
      );
    return list.length === at && !list.some((one) => this.taken.has(one)) ? [...list, node] : [];
  }

  private addField(block: Block, node: OutlineNode, field: Field): void {
    const { text } = node.passage;
    if (field.to > field.from) {
      const inner = readInlineFields(text, field.from).filter((one) => one.at > field.from);
      const end = inner.length > 0 ? trimBack(text, field.from, inner[0]!.at) : field.to;
      if (field.kind === "lead" && this.readClauses(node, field.from, end)) block.hasClauses = true;
      else block.add({ ...field, to: end }, node.passage);
      for (const one of inner) block.add(one, node.passage);
    } else if (field.kind === "time") {
      this.readTimeLines(block, node);
      return;
    }
    for (const child of node.children) {
      const own = fieldOf(child);
      if (own) this.addField(block, child, own);
      else if (field.kind === "lead" || field.kind === "coordinating") {
        block.add({ ...field, from: child.from, to: child.passage.text.length, at: child.from }, child.passage);
      }
    }
  }

  /** "Thời gian thực hiện:" with a line per agency below it: each line is a duty of its own. */
  private readTimeLines(block: Block, node: OutlineNode): void {
    const lines = node.children.filter((child) => leadingSubject(child.passage.text, child.from) !== null);
    if (lines.length === 0) {
      const first = node.children[0];
      const last = node.children.at(-1);
      if (first && last)
        block.setTime(
          { kind: "time", implementing: false, at: first.from, from: first.from, to: first.passage.text.length },
          first.passage,
        );
      return;
    }
    for (const child of lines) {
      this.readProse(child, "content", true);
      this.taken.add(child);
    }
  }

  /** "Bộ Công an tiến hành rà soát …; các bộ, … rà soát …": each clause with its own subject. */
  private readClauses(node: OutlineNode, from: number, to: number): boolean {
    const { passage } = node;
    const clauses = splitClauses(passage.text, from, to);
    const subjects = clauses.map((clause) => subjectAt(passage.text, clause.from, clause.to));
    const first = subjects[0];
    if (!first || first.start > from + 4) return false;
    if (clauses.length === 1 && to - first.duty < 30) return false;
    // "Sở A chủ trì; Sở B, Sở C phối hợp" says who, not what.
    const bare = subjects.every(
      (subject, i) => subject !== null && isBareRole(passage.text.slice(subject.duty, clauses[i]!.to)),
    );
    if (bare) return false;
    if (subjects.some((subject) => subject === null) && clauses.length > 1 && subjects.filter(Boolean).length < 2)
      return false;
    for (const [i, subject] of subjects.entries()) {
      if (!subject) continue;
      const clause = clauses[i]!;
      for (const bearer of this.bearers(passage, subject.parts, subject, false, true)) {
        this.push(bearer, passage, subject.start, clause.to, "content", subject.duty);
      }
    }
    return true;
  }

  private headingTask(node: OutlineNode, content: TaskText | null): TaskText[] {
    const own =
      node.rank > 0 && node.text.length >= 12 && node.section !== "contents" && node.section !== "organisation";
    if (own && !/^(?:noi dung|nhiem vu|hoat dong) \d+\W*$/.test(fold(node.text))) {
      return [
        {
          passage: node.passage,
          from: node.from,
          to: trimBack(node.passage.text, node.from, node.passage.text.replace(/[:\s]+$/, "").length),
          extra: null,
        },
      ];
    }
    return content ? [content] : [];
  }

  private assign(block: Block, tasks: TaskText[]): void {
    for (const task of tasks) {
      const deadline = block.time
        ? this.deadlineOf(block.time.passage, block.time.field.from, block.time.field.to)
        : null;
      const coordinating = block
        .names("coordinating")
        .map(({ bearer }) => ({ text: bearer.name, range: bearer.range }));
      for (const { bearer, role } of [...block.names("lead"), ...block.names("coordinating")]) {
        const text = task.passage.text.slice(task.from, task.to);
        this.duties.push({
          bearer,
          role,
          task: {
            text,
            range: {
              start: rangeIn(task.passage, task.from, task.to).start,
              end: task.extra?.end ?? rangeIn(task.passage, task.from, task.to).end,
            },
            deadline: deadline ?? this.proseDeadline(task.passage, task.from, task.to),
            coordinating: role === "coordinating" ? [] : coordinating,
            place: "content",
          },
        });
      }
    }
  }

  private take(node: OutlineNode): void {
    this.taken.add(node);
    for (const child of node.children) this.take(child);
  }

  // ── lists per agency, and sentences ───────────────────────────────────────────────────────────────────────────────

  readNodes(root: OutlineNode): void {
    // What stands before the first point tells why, not who does what.
    this.walk(root, !root.children.some((child) => child.rank < PLAIN));
  }

  private walk(node: OutlineNode, started: boolean): void {
    let reading = started;
    for (const child of node.children) {
      reading ||= child.rank < PLAIN || node.rank > 0;
      if (!reading) continue;
      if (this.taken.has(child) || this.closedFor(child)) {
        this.walk(child, true);
      } else if (!this.readAgencyList(child)) {
        this.readProse(child, this.placeOf(child), false);
        this.walk(child, true);
      }
    }
  }

  /** "1. Sở Nội vụ" with its duties below, or "1. Sở Nội vụ: chủ trì …". */
  private readAgencyList(node: OutlineNode): boolean {
    const { text } = node.passage;
    if (node.section !== null && node.inlineFrom === null && node.rank <= 2) return false;
    const heading = readNameHeading(node.text) ?? this.namesBySiblings(node, node.text);
    // "Cấp tỉnh", "Cấp xã" head duties only where duties are listed; elsewhere they head figures.
    if (heading && sectionOf(node) !== "organisation" && /^cấp /iu.test(node.text.slice(heading.start))) return false;
    if (heading && node.children.length > 0 && !fieldOf(node)) {
      const names = shift(heading, node.from);
      this.readList(node, names, heading.invited || invitedAbove(node));
      return true;
    }
    const colon = colonAfterNames(node) ?? stopAfterNames(node);
    if (colon === null) return false;
    const names =
      readNameHeading(text.slice(node.from, colon)) ?? this.namesBySiblings(node, text.slice(node.from, colon));
    if (!names) return false;
    const shifted = shift(names, node.from);
    const invited = names.invited || invitedAbove(node);
    let from = colon + 1;
    while (from < text.length && /[\s:.-]/.test(text.charAt(from))) from++;
    if (from < text.length && !isEmptyLeadIn(text.slice(from))) {
      const parts = this.clauseSubjects(node.passage, from, shifted, invited);
      if (!parts)
        for (const bearer of this.headBearers(node.passage, shifted, invited))
          this.push(bearer, node.passage, from, text.length, this.placeOf(node), from, undefined, node);
    }
    this.taken.add(node);
    this.readListChildren(node, this.headBearers(node.passage, shifted, invited), node.passage, shifted, invited);
    return true;
  }

  /**
   * A heading among headings that are names, or that are at least shaped like names, with something below it as they have,
   * is a name too, whatever word it starts with ("Nhà máy nước", "Hội quán Vĩnh Châu"): no list of words knows every body.
   */
  private namesBySiblings(node: OutlineNode, printed: string): ReturnType<typeof readNameHeading> {
    if (sectionOf(node) !== "organisation" || node.section !== null || node.kind === "plain" || !node.parent)
      return null;
    const { start, end, invited } = aroundName(printed);
    if (!mayBeName(printed.slice(start, end))) return null;
    const { named, shaped, doing, all } = this.headingsLike(node);
    if (shaped * 3 < all * 2 || (named === 0 && doing * 2 <= all)) return null;
    return { start, end, invited, parts: [{ start, end }] };
  }

  /** Of the points of one kind below one parent: headed by names, shaped like names, and with duties below or behind. */
  private headingsLike({ parent, kind }: OutlineNode): HeadingCount {
    const counts = this.named.get(parent!) ?? new Map<string, HeadingCount>();
    this.named.set(parent!, counts);
    let count = counts.get(kind);
    if (!count) {
      count = { named: 0, shaped: 0, doing: 0, all: 0 };
      counts.set(kind, count);
      for (const one of parent!.children) {
        if (one.kind !== kind) continue;
        const end = colonAfterNames(one) ?? stopAfterNames(one);
        const head = end === null ? one.text : one.passage.text.slice(one.from, end);
        const behind = end === null ? "" : one.passage.text.slice(end).replace(/^[\s:.]+/u, "");
        const below = behind === "" ? (one.children[0]?.text ?? "") : behind;
        const { start, end: stop } = aroundName(head);
        const isNamed = readNameHeading(head.slice(start, stop)) !== null;
        count.all++;
        if (isNamed) count.named++;
        if (below !== "" && (isNamed || isShaped(head))) count.shaped++;
        if (startsWithDuty(below)) count.doing++;
      }
    }
    return count;
  }

  private placeOf(node: OutlineNode): DraftTask["place"] {
    return this.context.directive || sectionOf(node) === "organisation" ? "organisation" : "content";
  }

  private readList(node: OutlineNode, names: Names, invited: boolean): void {
    this.taken.add(node);
    this.readListChildren(node, this.headBearers(node.passage, names, invited), node.passage, names, invited);
  }

  private readListChildren(
    node: OutlineNode,
    bearers: Bearer[],
    passage: Passage,
    names: Names,
    invited: boolean,
  ): void {
    let last: Duty[] = [];
    for (const child of node.children) {
      if (this.taken.has(child)) continue;
      const field = fieldOf(child);
      if (field && field.kind !== "task" && field.kind !== "content") {
        if (field.kind === "time") {
          const deadline = this.deadlineOf(child.passage, field.from, field.to);
          for (const duty of last) duty.task.deadline ??= deadline;
        }
        this.taken.add(child);
        continue;
      }
      if (child.kind === "closing") {
        this.readProse(child, "closing", false);
        continue;
      }
      if (this.readAgencyList(child)) {
        last = [];
        continue;
      }
      const before = this.duties.length;
      this.readListItem(child, bearers, passage, names, invited);
      last = this.duties.slice(before);
    }
  }

  private readListItem(
    node: OutlineNode,
    bearers: Bearer[],
    headPassage: Passage,
    names: Names,
    invited: boolean,
  ): void {
    const { passage, from } = node;
    const { text } = passage;
    this.taken.add(node);
    const subject = leadingSubject(text, from);
    const whole = mergedEnd(node);
    if (subject && !staysWith(subject, text, names, headPassage)) {
      this.taken.delete(node);
      this.readProse(node, this.placeOf(node), true);
      this.taken.add(node);
    } else if (names.parts.length > 1 && this.clauseSubjects(passage, from, names, invited, headPassage)) {
      // Each clause went to the agency it names.
    } else if (!isEmptyLeadIn(text.slice(from)) || node.children.length === 0) {
      for (const bearer of bearers)
        this.push(bearer, passage, from, text.length, this.placeOf(node), from, whole, node);
    }
    const nested = node.children.filter((child) => !this.taken.has(child));
    if (whole === null) this.readListChildren({ ...node, children: nested }, bearers, headPassage, names, invited);
    else for (const child of nested) this.take(child);
  }

  /** One paragraph for several agencies whose clauses name them one by one (a heading "A, B"; "A làm …; B làm …; báo cáo …"). */
  private clauseSubjects(
    passage: Passage,
    from: number,
    names: Names,
    invited: boolean,
    headPassage: Passage = passage,
  ): boolean {
    const { text } = passage;
    if (names.parts.length < 2) return false;
    const clauses = splitClauses(text, from, text.length);
    if (clauses.length < 2) return false;
    const found = clauses.map((clause) => {
      const subject = subjectAt(text, clause.from, clause.to);
      const part =
        subject &&
        names.parts.find((one) => sameName(text.slice(subject.start, subject.end), partName(headPassage.text, one)));
      return { clause, subject, part: part ?? null };
    });
    if (new Set(found.flatMap((one) => (one.part ? [one.part] : []))).size < 2) return false;
    const all = names.parts.map((part) => bearerOf(headPassage, part, invited));
    for (const { clause, subject, part } of found) {
      const bearers = part ? [bearerOf(headPassage, part, invited)] : all;
      const start = part && subject ? subject.start : clause.from;
      for (const bearer of bearers)
        this.push(bearer, passage, start, clause.to, "organisation", subject?.duty ?? start);
    }
    return true;
  }

  /** Sentences with a subject and a duty. */
  private readProse(node: OutlineNode, place: DraftTask["place"], sure: boolean): void {
    const { passage, from } = node;
    const { text } = passage;
    if (text.length - from < 20 || text.length > 30_000) return;
    if (!sure && fieldOf(node)) return;
    const carriesOn = /^(?:can cu|tren co so) /.test(fold(node.text.slice(0, 12)));
    const closing = !carriesOn && (node.kind === "closing" || isClosing(node.text));
    const sentences = splitSentences(text, from);
    let open: { subject: Sentence; start: number; end: number } | null = null;
    const flush = () => {
      if (open && (closing || !this.pushClauses(node, open.subject, open.start, open.end, place))) {
        this.pushSubject(node, open.subject, open.start, open.end, closing ? "closing" : place);
      }
      open = null;
    };
    for (const [i, sentence] of sentences.entries()) {
      const subject = this.sentenceSubject(text, sentence, closing);
      if (subject && !isTroubleClause(text.slice(sentence.from, sentence.to))) {
        flush();
        open = { subject, start: i === 0 ? from : sentence.from, end: sentence.to };
      } else if (open && !closing) {
        open.end = sentence.to;
      } else {
        flush();
      }
    }
    flush();
  }

  private sentenceSubject(text: string, sentence: Span, closing: boolean): Sentence | null {
    const printed = text.slice(sentence.from, sentence.to);
    const folded = fold(printed);
    if (/^(?:tren day la)/.test(folded)) return null;
    const subject = leadingSubject(text, sentence.from, sentence.to) ?? this.orderInside(text, sentence);
    if (!subject) return null;
    if (
      /^(?:chiu trach nhiem )?thi hanh (?:quyet dinh|nghi quyet|chi thi|ke hoach) nay/.test(
        fold(text.slice(subject.duty, sentence.to)).trim(),
      )
    )
      return null;
    // "Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện": the letter's own last words.
    if (
      /^(?:xin |tran trong )?thong bao (?:(?:ket luan|y kien|noi dung|de) [^.;]{0,300}(?:biet|thuc hien)|(?:den|toi) [^.;]{0,300}biet,? (?:va )?(?:to chuc )?thuc hien)\W*$/.test(
        fold(text.slice(subject.duty, sentence.to)).trim(),
      )
    )
      return null;
    if (/chiu trach nhiem (?:to chuc )?thi hanh (?:quyet dinh|nghi quyet) nay/.test(folded)) return null;
    if (!closing) return subject;
    // The closing words ask everybody to carry the plan out; only a report with its day is a duty to follow.
    return /bao cao/.test(folded) && findDeadlines(printed, this.context).some((one) => one.kind !== "continuous")
      ? subject
      : null;
  }

  /** "…; giao Sở Tài chính thẩm định": an order in the middle of a sentence, or in brackets at its end. */
  private orderInside(text: string, sentence: Span): Sentence | null {
    const local = text.slice(sentence.from, Math.min(sentence.to, sentence.from + 4_000));
    const folded = `${fold(local)} `;
    for (const hit of folded.matchAll(/(?:[,;:] ?|^)(giao|de nghi) |\(/g)) {
      const subject = readSubject(local, folded, hit.index + hit[0].length);
      if (subject) return { ...moved(subject, sentence.from), invited: hit[1] === "de nghi" };
    }
    return null;
  }

  /** "Bộ A rà soát chung; các bộ rà soát …": clauses with a subject of their own are duties of their own. */
  private pushClauses(
    node: OutlineNode,
    subject: Sentence,
    start: number,
    end: number,
    place: DraftTask["place"],
  ): boolean {
    const { text } = node.passage;
    // The subject itself may be a list with semicolons.
    const clauses = splitClauses(text, Math.max(start, subject.duty), end);
    if (clauses.length < 2) return false;
    const parts: { subject: Sentence; from: number; to: number }[] = [{ subject, from: start, to: clauses[0]!.to }];
    for (const clause of clauses.slice(1)) {
      const own = leadingSubject(text, clause.from, clause.to);
      const last = parts.at(-1)!;
      if (own && own.start <= clause.from + 9 && !isTroubleClause(text.slice(clause.from, clause.to)))
        parts.push({ subject: own, ...clause });
      else last.to = clause.to;
    }
    if (parts.length < 2) return false;
    for (const [i, part] of parts.entries()) {
      // "Các sở thực hiện như sau: (i) Sở A …" only opens the list.
      if (i === 0 && isEmptyLeadIn(`${text.slice(subject.duty, part.to).trim()}:`)) continue;
      this.pushSubject(node, part.subject, part.from, part.to, place);
    }
    return true;
  }

  private pushSubject(
    node: OutlineNode,
    subject: Sentence,
    start: number,
    end: number,
    place: DraftTask["place"],
  ): void {
    const { passage } = node;
    const to = place === "closing" ? trimBack(passage.text, start, end) : end;
    const bearers = this.bearers(passage, subject.parts, subject, subject.invited || invitedAbove(node), false);
    // Asked together, each gets what they are asked; a single bearer keeps the sentence as it is.
    const split = bearers.length > 1 && /^(?:đề nghị|giao|yêu cầu) /iu.test(passage.text.slice(start, start + 12));
    let from = split ? subject.duty : start;
    while (from < to && /[\s,;:]/.test(passage.text.charAt(from))) from++;
    const toEnd = to === passage.text.length && !(node.children.length > 0 && /:$/.test(passage.text));
    const whole = toEnd ? mergedEnd(node) : null;
    const opensList = node.children.length > 0 && isEmptyLeadIn(passage.text.slice(subject.duty).trim());
    for (const bearer of opensList ? [] : bearers) {
      this.push(bearer, passage, from, to, place, subject.duty, place === "closing" ? undefined : whole, node);
    }
    this.taken.add(node);
    if (node.children.length > 0 && /:$/.test(passage.text)) {
      const names: Names = { start: subject.start, end: subject.end, parts: subject.parts };
      this.readListChildren(node, bearers, passage, names, subject.invited);
    }
  }

  // ── tables ────────────────────────────────────────────────────────────────────────────────────────────────────────

  readTable(table: TaskTable): void {
    for (const row of table.rows) {
      const block = new Block();
      const whole = (passage: Passage): Field => ({
        kind: "lead",
        implementing: row.implementing,
        at: 0,
        from: 0,
        to: passage.text.length,
      });
      if (row.lead) block.add(whole(row.lead), row.lead);
      if (row.coordinating) block.add({ ...whole(row.coordinating), kind: "coordinating" }, row.coordinating);
      const deadline = row.time ? this.deadlineOf(row.time, 0, row.time.text.length) : null;
      const from = /^[-+•]\s*/u.exec(row.task.text)?.[0].length ?? 0;
      const coordinating = block
        .names("coordinating")
        .map(({ bearer }) => ({ text: bearer.name, range: bearer.range }));
      for (const { bearer, role } of [...block.names("lead"), ...block.names("coordinating")]) {
        this.duties.push({
          bearer,
          role,
          task: {
            text: row.task.text.slice(from),
            range: rangeIn(row.task, from),
            deadline,
            coordinating: role === "coordinating" ? [] : coordinating,
            place: "table",
          },
        });
      }
    }
  }

  // ── building one duty ─────────────────────────────────────────────────────────────────────────────────────────────

  private push(
    bearer: Bearer,
    passage: Passage,
    from: number,
    to: number,
    place: DraftTask["place"],
    duty: number,
    mergedTo?: number | null,
    node?: OutlineNode,
  ): void {
    const text = passage.text.slice(from, to).trim();
    // A second signature below the text is a title and a person, no agency and its duty.
    if (text.length < 8 || PERSON.test(text) || SUM.test(text)) return;
    const range = rangeIn(passage, from, to);
    this.duties.push({
      bearer,
      role: roleOf(passage.text.slice(duty, to)),
      task: {
        text,
        range: mergedTo ? { start: range.start, end: mergedTo } : range,
        deadline:
          this.proseDeadline(passage, from, to) ??
          this.proseDeadline(passage, Math.max(from, Math.min(duty, to)), to) ??
          (node ? (this.blockTime.get(node) ?? this.timeAbove(node)) : null),
        coordinating: coordinatingIn(passage, duty, to),
        place,
      },
    });
  }

  /** "1. Quý I/2026" over what is done in it. */
  private timeAbove(node: OutlineNode): DeadlinePiece | null {
    for (let at = node.parent; at && at.rank > MARK_RANK.roman; at = at.parent)
      if (at.text.length <= 40 && looksLikeTime(at.text))
        return this.deadlineOf(at.passage, at.from, at.passage.text.length);
    return null;
  }

  private deadlineOf(passage: Passage, from: number, to: number): DeadlinePiece | null {
    const printed = passage.text.slice(from, to);
    const read = parseDeadline(printed, this.context);
    if (!read) return null;
    const at = from + Math.max(0, printed.indexOf(read.text));
    return { ...read, range: rangeIn(passage, at, at + read.text.length) };
  }

  private proseDeadline(passage: Passage, from: number, to: number): DeadlinePiece | null {
    const found = findDeadlines(passage.text.slice(from, to), this.context);
    const best = found.find((one) => one.norm !== null && /\d/.test(one.norm)) ?? found[0];
    if (!best) return null;
    const { from: start, to: end, ...deadline } = best;
    return { ...deadline, range: rangeIn(passage, from + start, from + end) };
  }

  private headBearers(passage: Passage, names: Names, invited: boolean): Bearer[] {
    return this.bearers(passage, names.parts, names, invited, false);
  }

  /** One bearer each, or one for all: see `areNamedOneByOne`. */
  private bearers(
    passage: Passage,
    parts: NamePart[],
    whole: { start: number; end: number },
    invited: boolean,
    always: boolean,
  ): Bearer[] {
    if (parts.length > 1 && (always || areNamedOneByOne(passage.text, parts)))
      return parts.map((part) => bearerOf(passage, part, invited));
    const part = parts.length === 1 ? parts[0]! : { start: whole.start, end: whole.end };
    return [bearerOf(passage, part, invited)];
  }
}

// ── small parts ─────────────────────────────────────────────────────────────────────────────────────────────────────

function isShaped(head: string): boolean {
  const { start, end } = aroundName(head);
  return mayBeName(head.slice(start, end));
}

/** Rank of a paragraph without a mark (see outline.ts). */
const PLAIN = 9;

/** The subject a sentence begins with, and whether it is asked rather than ordered. */
type Sentence = Subject & { invited: boolean };

/** "Sở Nội vụ: 12.450 triệu đồng" gives money, no duty. */
const SUM = /^\d[\d.,\s]*(?:triệu|nghìn|ngàn|tỷ|tỉ)?\s*(?:đồng|đ)(?![\p{L}])/iu;

type Names = { start: number; end: number; parts: NamePart[] };
type Span = { from: number; to: number };
type TaskText = {
  passage: Passage;
  from: number;
  to: number /** End of lines merged into it. */;
  extra: TextRange | null;
};

/** Fields collected for the tasks of one block. */
class Block {
  time: { passage: Passage; field: Field } | null = null;
  hasClauses = false;
  private readonly fields: { passage: Passage; field: Field }[] = [];

  add(field: Field, passage: Passage): void {
    if (field.to <= field.from) return;
    if (field.kind === "time") this.setTime(field, passage);
    else if (field.kind === "lead" || field.kind === "coordinating") this.fields.push({ passage, field });
  }

  setTime(field: Field, passage: Passage): void {
    this.time ??= { passage, field };
  }

  get started(): boolean {
    return this.fields.length > 0 || this.time !== null || this.hasClauses;
  }

  get hasNames(): boolean {
    return this.fields.length > 0;
  }

  names(kind: "lead" | "coordinating"): { bearer: Bearer; role: TaskRole }[] {
    return this.fields.flatMap(({ passage, field }) => (field.kind === kind ? fieldNames(passage, field) : []));
  }
}

/** The names a field or cell gives: "Sở A chủ trì, phối hợp với Sở B", "Sở A (chủ trì), Sở B" and plain lists. */
function fieldNames(passage: Passage, field: Field): { bearer: Bearer; role: TaskRole }[] {
  const { text } = passage;
  const role: TaskRole = field.kind === "coordinating" ? "coordinating" : field.implementing ? "implementing" : "lead";
  let from = field.from;
  const bullet = /^(?:[-–+•]\s*|(?:Giao|Đề nghị)\s+)/u.exec(text.slice(from, field.to));
  if (bullet) from += bullet[0].length;
  const label = readField(text, from);
  if (label && label.to > label.from && from === field.from) from = label.from;
  const inner = readInlineFields(text, from).filter((one) => one.kind === "lead" || one.kind === "coordinating");
  if (inner.length > 0 && inner[0]!.at <= from + 2 && !(inner[0]!.at === field.at && inner.length === 1)) {
    return inner.flatMap((one) => (one.from > from ? fieldNames(passage, { ...one, at: one.from }) : []));
  }
  const clauses = splitClauses(text, from, field.to);
  if (clauses.length > 1) {
    const said = clauses.map((clause) => ({ clause, subject: subjectAt(text, clause.from, clause.to) }));
    if (said.some(({ clause, subject }) => subject && isBareRole(text.slice(subject.duty, clause.to)))) {
      return clauses.flatMap((clause) => fieldNames(passage, { ...field, from: clause.from, to: clause.to }));
    }
  }
  const subject = subjectAt(text, from, field.to);
  if (subject && subject.start === from) {
    const own: TaskRole = /^phoi hop/.test(fold(text.slice(subject.duty, field.to)).trim()) ? "coordinating" : role;
    const named = subject.parts.map((part) => ({ bearer: bearerOf(passage, part, false), role: own }));
    const helpers = coordinatingParts(passage, subject.end, field.to).map((part) => ({
      bearer: bearerOf(passage, part, false),
      role: "coordinating" as const,
    }));
    return [...named, ...helpers];
  }
  const to = trimBack(text, from, field.to);
  return splitNames(text, from, to).flatMap((part) => {
    const printed = text.slice(part.start, part.end);
    const said = /\s*\((chủ trì|phối hợp|thực hiện)[^)]*\)$/iu.exec(printed);
    const own = said ? { ...part, end: part.end - said[0].length } : part;
    if (own.end - own.start > 200 || /^(?:nt|như trên|-+|x)$/iu.test(printed)) return [];
    const saidRole: TaskRole = said ? (fold(said[1]!) === "phoi hop" ? "coordinating" : "lead") : role;
    return [{ bearer: bearerOf(passage, own, false), role: saidRole }];
  });
}

function bracketAtEnd(text: string, from: number): Span | null {
  const found = /\(((?:[^()]|\([^()]*\)){4,400})\)[\s.;,]*$/u.exec(text.slice(-440));
  if (!found) return null;
  const at = Math.max(0, text.length - 440) + found.index + 1;
  return at < from + 12 || !startsWithAgency(found[1]!) ? null : { from: at, to: at + found[1]!.length };
}

/** "Sở A chủ trì, phối hợp với Sở B; Sở C thực hiện": names with what they are in it; null where it says something else. */
function rolesIn(text: string, bracket: Span): { role: TaskRole; span: Span }[] | null {
  const roles: { role: TaskRole; span: Span }[] = [];
  const take = (role: TaskRole, from: number, to: number): boolean => {
    const end = trimBack(text, from, to);
    if (!readNameHeading(text.slice(from, end))) return false;
    roles.push({ role, span: { from, to: end } });
    return true;
  };
  for (const clause of splitClauses(text, bracket.from, bracket.to)) {
    let from = clause.from;
    for (;;) {
      const said =
        /^([^;]{3,300}?),? (chủ trì|phối hợp|thực hiện|đầu mối|phụ trách)(?: thực hiện| chính)?(?![\p{L}])/iu.exec(
          text.slice(from, clause.to),
        );
      if (!said) break;
      const role = SAID_ROLES[said[2]!.toLowerCase()]!;
      if (!take(role, from, from + said[1]!.length)) break;
      from += said[0].length;
      const helped = /^[\s,]*(?:(?:và )?phối hợp )?(?:với|cùng)(?: với)? /iu.exec(text.slice(from, clause.to));
      if (helped) {
        const rest = from + helped[0].length;
        const [time] = findDeadlines(text.slice(rest, clause.to));
        take("coordinating", rest, time ? rest + time.from : clause.to);
        break;
      }
      const next = /^[\s,]+(?:và )?/u.exec(text.slice(from, clause.to));
      if (!next || !startsWithAgency(text.slice(from + next[0].length, clause.to))) break;
      from += next[0].length;
    }
  }
  return roles.length > 0 ? roles : null;
}

const SAID_ROLES: Record<string, TaskRole> = {
  "chủ trì": "lead",
  "đầu mối": "lead",
  "phụ trách": "lead",
  "phối hợp": "coordinating",
  "thực hiện": "implementing",
};

function hasRolesInBrackets({ passage, from }: OutlineNode): boolean {
  const bracket = bracketAtEnd(passage.text, from);
  return bracket !== null && rolesIn(passage.text, bracket) !== null;
}

function namesInBrackets({ passage, from }: OutlineNode): Span | null {
  const found = /\(([^()]{4,200})\)[\s.;,]*$/u.exec(passage.text);
  if (!found || found.index < from + 12 || !startsWithAgency(found[1]!) || !readNameHeading(found[1]!)) return null;
  if (leadingSubject(passage.text, from)) return null;
  return { from: found.index + 1, to: found.index + 1 + found[1]!.length };
}

/** "chủ trì", "chủ trì, phối hợp với Sở B thực hiện": roles and nothing to do. */
function isBareRole(duty: string): boolean {
  const said =
    /^\s*(?:chủ trì|phối hợp|thực hiện|tham mưu|đầu mối|là (?:cơ quan|đơn vị) (?:chủ trì|đầu mối))(?:,? (?:chủ trì|tham mưu|tổ chức|phối hợp|thực hiện))*(?:(?: với| cùng)? (?<names>[^.;]+?))?(?: (?:tổ chức |triển khai )?thực hiện)?[\s.,;)]*$/iu.exec(
      duty,
    );
  if (!said) return false;
  const names = said.groups?.names;
  return names === undefined || readNameHeading(names) !== null;
}

function bearerOf(passage: Passage, part: NamePart, invited: boolean): Bearer {
  return { name: partName(passage.text, part), range: rangeIn(passage, part.start, part.end), invited };
}

function partName(text: string, part: NamePart): string {
  return (part.name ?? text.slice(part.start, part.end))
    .replace(/\s+/g, " ")
    .replace(ROLE_NOTE, "")
    .replace(/^[\s,;:.-]+|[\s,;:.-]+$/gu, "");
}

/** "Công an tỉnh (Cơ quan Thường trực Ban Chỉ đạo)" is Công an tỉnh. */
const ROLE_NOTE =
  /\s*\((?:là |cơ quan|đơn vị|thường trực|đầu mối|chủ trì|bộ phận thường trực|qua )[^)]*\)\s*$|\s+[-–]\s+(?:là )?(?:cơ quan|đơn vị|bộ phận) (?:thường trực|chủ trì|đầu mối|tham mưu)[^;()]*$/iu;

/**
 * Several bodies named one by one each bear the duty ("Hội Nông dân tỉnh, Liên minh Hợp tác xã tỉnh"); a group phrase is one
 * bearer ("Các sở, ban, ngành và UBND các xã"), since only the organisation tree can say who that is. Central bodies are
 * always listed by class, and each class is a bearer of its own.
 */
function areNamedOneByOne(text: string, parts: NamePart[]): boolean {
  const names = parts.map((part) => partName(text, part));
  const folded = names.map((name) => fold(name));
  if (/^(?:cac )?bo$/.test(folded[0]!) && folded.some((name) => name.startsWith("co quan ngang bo"))) return true;
  const named = names.filter((name) => !isGroupName(name) && !/^bo truong$/i.test(fold(name))).length;
  return named === names.length || (names.length >= 3 && named * 2 > names.length);
}

function shift(heading: { start: number; end: number; parts: NamePart[] }, by: number): Names {
  return {
    start: heading.start + by,
    end: heading.end + by,
    parts: heading.parts.map((part) => ({ ...part, start: part.start + by, end: part.end + by })),
  };
}

function colonAfterNames(node: OutlineNode): number | null {
  const { text } = node.passage;
  let colon = text.indexOf(":", node.from);
  if (
    /^(?:đề nghị|các sở|các bộ|các phòng|các hội|các ban|giao) ?$/iu.test(
      text.slice(node.from, colon === -1 ? node.from : colon),
    )
  )
    colon = text.indexOf(":", colon + 1);
  return colon === -1 || colon - node.from > 300 || colon - node.from < 3 ? null : colon;
}

/** "1. Sở Nội vụ. Chủ trì …": a stop where others print a colon. */
function stopAfterNames(node: OutlineNode): number | null {
  const { text } = node.passage;
  const stop = text.indexOf(". ", node.from);
  if (stop === -1 || stop - node.from > 160 || ABBREVIATED.test(text.slice(Math.max(node.from, stop - 6), stop)))
    return null;
  if (startsWithDuty(text.slice(stop + 2))) return stop;
  const head = text.slice(node.from, stop);
  return head.length <= 90 && (readNameHeading(head) !== null || isShaped(head)) ? stop : null;
}

function invitedAbove(node: OutlineNode): boolean {
  for (let at = node.parent; at && at.rank > 2; at = at.parent)
    if (/^de nghi/.test(fold(at.text.slice(0, 12)))) return true;
  return false;
}

/** Persons of the agency ("Thủ trưởng", "cán bộ") act for it; another named agency bears its own duty. */
function staysWith(subject: Subject, text: string, names: Names, headPassage: Passage): boolean {
  const said = text.slice(subject.start, subject.end);
  if (/(?:^|\s)riêng(?: đối với)? $/iu.test(text.slice(Math.max(0, subject.start - 16), subject.start))) return false;
  if (
    /^(?:cac dong chi|lanh dao|thu truong|nguoi dung dau|can bo|truong|pho|giam doc|chu tich|cong chuc|cac don vi nay|don vi)/.test(
      fold(said),
    )
  )
    return true;
  const heads = names.parts.map((part) => partName(headPassage.text, part));
  return (
    heads.some((head) => sameName(said, head)) ||
    sameName(said, headPassage.text.slice(names.start, names.end)) ||
    names.parts.length > 1
  );
}

function sameName(a: string, b: string): boolean {
  const left = expand(nameKey(a));
  const right = expand(nameKey(b));
  return left === right || left.startsWith(right) || right.startsWith(left);
}

function expand(key: string): string {
  return key.replace(/\bubnd\b/g, "uy ban nhan dan").replace(/^cac /, "");
}

/** How far from the head of a sentence a subject is looked for; longer names than this are none. */
const REACH = 900;

/** Subjects reached from the head of a sentence: at once, after "Giao", after "Căn cứ …,", after the time. */
export function leadingSubject(text: string, from: number, to = text.length): Sentence | null {
  const local = text.slice(from, Math.min(to, from + REACH));
  const folded = `${fold(local)} `;
  const head = folded.slice(0, 420);
  for (const start of subjectStarts(local, head)) {
    const subject = readSubject(local, folded, start.at, start.ordered);
    if (subject) return { ...moved(subject, from), invited: start.invited };
  }
  return null;
}

function moved(subject: Subject, by: number): Subject {
  return {
    start: subject.start + by,
    end: subject.end + by,
    duty: subject.duty + by,
    parts: subject.parts.map((part) => ({ ...part, start: part.start + by, end: part.end + by })),
  };
}

type Start = { at: number; invited: boolean; ordered?: boolean };

/** "UBND tỉnh giao Sở Y tế …", "Ban Chỉ đạo đề nghị Báo …": who orders does not bear the duty. */
const ORDERS =
  /^(?:(?:uy ban nhan dan|ubnd|chu tich|ban (?:chi dao|thuong vu|chap hanh|giam hieu|giam doc)|thuong truc|thu tuong|bo |giam doc|so |dang uy|huyen uy|tinh uy|thanh uy)[^.,;:()]{0,60}? )(giao|yeu cau|phan cong|de nghi)(?: cho)? (?!ubnd tinh|uy ban nhan dan tinh|thu tuong|chinh phu|bo |trung uong)/;

function subjectStarts(local: string, head: string): Start[] {
  const starts: Start[] = [];
  const orders = ORDERS.exec(head);
  if (orders && /[^\p{L}]$/u.test(local.slice(0, orders[0].length)))
    return [
      { at: orders[0].length, invited: orders[1] === "de nghi", ordered: true },
      { at: 0, invited: false },
    ];
  const lead =
    /^(?:(giao|kính đề nghị|đề nghị|yêu cầu|phân công|ủy quyền|uỷ quyền)(?: cho)? ?:? +|(?:riêng đối với|riêng|đối với|ngoài ra,|đồng thời,|mặt khác,|trong đó,) +)/u.exec(
      local.slice(0, 40).toLowerCase(),
    );
  if (lead)
    starts.push({ at: lead[0].length, invited: (lead[1] ?? "").includes("đề nghị"), ordered: lead[1] !== undefined });
  else starts.push({ at: 0, invited: false });
  if (
    /^(?:can cu|tren co so|theo |trong |hang |dinh ky|truoc |cham nhat|de |nham |tu |khi |sau khi|hoan thanh|cuoi |dau |ngay |tai |vao |ben canh|cung voi|tuy |ke tu)/.test(
      head,
    )
  ) {
    for (const hit of head.matchAll(/,\s+(?:(giao|de nghi|yeu cau)(?: cho)? +)?/g))
      starts.push({ at: hit.index + hit[0].length, invited: hit[1] === "de nghi" });
    for (const found of findDeadlines(local.slice(0, 160))) starts.push({ at: found.to + 1, invited: false });
  }
  const colon = head.slice(0, 160).indexOf(": ");
  if (colon > 0) {
    const order = /^(?:giao|de nghi|yeu cau) +/.exec(head.slice(colon + 2));
    starts.push({ at: colon + 2 + (order?.[0].length ?? 0), invited: order?.[0].startsWith("de nghi") ?? false });
  }
  return starts.sort((a, b) => a.at - b.at);
}

function subjectAt(text: string, from: number, to: number): Subject | null {
  return leadingSubject(text, from, to);
}

function splitClauses(text: string, from: number, to: number): Span[] {
  const listed = [...text.slice(from, to).matchAll(IN_LINE_MARK)];
  if (listed.length >= 2) {
    const starts = listed.map((hit) => from + hit.index + hit[0].length);
    const ends = [...listed.map((hit) => from + hit.index), to];
    return [
      ...splitAtSemicolons(text, from, ends[0]!),
      ...starts.flatMap((start, i) => splitAtSemicolons(text, start, ends[i + 1]!)),
    ];
  }
  return splitAtSemicolons(text, from, to);
}

/** "như sau: (i) Sở A …; (ii) Sở B …": a list inside a paragraph. */
const IN_LINE_MARK = /(?<=[:;,.] )\((?:[ivx]{1,4}|\d{1,2}|[a-hđ])\) ?(?=\S)/gu;

function splitAtSemicolons(text: string, from: number, to: number): Span[] {
  const clauses: Span[] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i <= to; i++) {
    const char = text.charAt(i);
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    if (i < to && (char !== ";" || depth > 0)) continue;
    let end = i;
    while (end > start && /[\s;:]/.test(text.charAt(end - 1))) end--;
    while (start < end && /\s/.test(text.charAt(start))) start++;
    if (end - start > 3) clauses.push({ from: start, to: end });
    start = i + 1;
  }
  return clauses;
}

const ABBREVIATED = /(?:^|[\s(])(?:TP|TX|TT|Tp|Q|P|Ths|ThS|TS|PGS|GS|BS|KS|Tr|v\.v|vd|VD|NXB|St|[A-Z])$/u;

export function splitSentences(text: string, from: number): Span[] {
  const sentences: Span[] = [];
  let start = from;
  for (let i = from; i <= text.length; i++) {
    if (i < text.length) {
      const char = text.charAt(i);
      if (char !== "." && char !== "!" && char !== "?" && char !== "…") continue;
      if (!/\s/.test(text.charAt(i + 1)) || !/[\p{Lu}“"(\d-]/u.test(text.charAt(i + 2))) continue;
      if (ABBREVIATED.test(text.slice(Math.max(start, i - 6), i))) continue;
    }
    let end = Math.min(i + 1, text.length);
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    if (end > start) sentences.push({ from: start, to: end });
    start = i + 1;
    while (start < text.length && /\s/.test(text.charAt(start))) start++;
  }
  return sentences;
}

function isTroubleClause(sentence: string): boolean {
  return /^(?:trong qua trinh|neu |truong hop|qua trinh).{0,160}(?:vuong mac|phat sinh|kho khan|bat cap)/.test(
    fold(sentence.slice(0, 260)),
  );
}

/** "có trách nhiệm:", "thực hiện các nhiệm vụ sau:" open a list and say nothing themselves. */
export function isEmptyLeadIn(text: string): boolean {
  return (
    text.length < 90 &&
    /:\s*$/.test(text) &&
    /^(?:co (?:trach nhiem|nhiem vu)|chiu trach nhiem|thuc hien|trien khai|to chuc|cac|noi dung|nhiem vu|cu the)?(?: (?:thuc hien|trien khai|to chuc|tot|cac|nhung|mot so|nhiem vu|noi dung|cong viec|cu the|chu yeu|trong tam|sau|nhu|day|sau day|duoc giao))*\s*:\s*$/.test(
      fold(text),
    )
  );
}

export function roleOf(duty: string): TaskRole {
  const folded = fold(duty.slice(0, 110));
  const lead = folded.search(/\bchu tri\b/);
  const help = folded.search(/\bphoi hop\b/);
  if (lead !== -1 && lead < 70 && !/^phoi hop/.test(folded)) return "lead";
  return help !== -1 && help < 48 ? "coordinating" : "implementing";
}

function coordinatingIn(passage: Passage, from: number, to: number): Piece[] {
  return coordinatingParts(passage, from, to).map((part) => ({
    text: partName(passage.text, part),
    range: rangeIn(passage, part.start, part.end),
  }));
}

/** Names after "phối hợp với", up to the next duty word. */
function coordinatingParts(passage: Passage, from: number, to: number): NamePart[] {
  const local = passage.text.slice(from, Math.min(to, from + 3_000));
  const folded = `${fold(local)} `;
  const parts: NamePart[] = [];
  for (const hit of folded.matchAll(/phoi hop(?: chat che)?(?:,? (?:voi|cung))? /g)) {
    if (parts.length > 30) break;
    const at = hit.index + hit[0].length;
    const subject = readSubject(local, folded, at);
    const names =
      subject?.parts ??
      (startsWithAgency(local.slice(at, at + 80)) && local.length - at < 160
        ? splitNames(local, at, trimBack(local, at, local.length))
        : []);
    for (const part of names) parts.push({ ...part, start: part.start + from, end: part.end + from });
  }
  return parts;
}

/** A main heading is no field, whatever its words ("III. PHÂN CÔNG NHIỆM VỤ"). */
export function fieldOf(node: OutlineNode): Field | null {
  if (node.rank <= MARK_RANK.roman || node.section === "organisation") return null;
  const { text } = node.passage;
  const field = readField(text, node.from);
  if (field && isBareBody(text, field)) {
    const value = field.to > field.from ? text.slice(field.from, field.to) : (node.children[0]?.text ?? "");
    if (value !== "" && !startsWithAgency(value)) return null;
  }
  return field;
}

function canBeTask(node: OutlineNode): boolean {
  if (node.rank <= 2 || node.kind === "closing") return false;
  // "… (Sở A chủ trì; hoàn thành trước …)" has its own bearer.
  if (/\([^()]{0,120}(?:chủ trì|phối hợp thực hiện|đầu mối)[^()]{0,200}\)/u.test(node.text)) return false;
  // A point with a block of its own is not one of this block's tasks.
  return !node.children.some((child) => {
    const field = fieldOf(child);
    return field !== null && field.kind !== "other";
  });
}

function wholeTask(node: OutlineNode): TaskText {
  const end = mergedEnd(node);
  return {
    passage: node.passage,
    from: node.from,
    to: node.passage.text.length,
    extra: end === null || node.children.length === 0 ? null : { start: 0, end },
  };
}

function taskTexts(node: OutlineNode, field: Field): TaskText[] {
  const texts: TaskText[] = [];
  if (field.to > field.from && !/:$/.test(node.passage.text))
    texts.push({ passage: node.passage, from: field.from, to: field.to, extra: null });
  for (const child of node.children) if (!fieldOf(child)) texts.push(wholeTask(child));
  return texts;
}

/** Bullets that only spell a duty out belong to it; bullets that are duties themselves (null) do not. */
function mergedEnd(node: OutlineNode): number | null {
  let end = rangeIn(node.passage).end;
  if (node.children.length === 0) return end;
  if (/:$/.test(node.passage.text)) return null;
  for (const child of node.children) {
    if (fieldOf(child)) continue;
    if (child.rank < MARK_RANK.letter) return null;
    const inner = mergedEnd(child);
    if (inner === null || readNameHeading(child.text) || leadingSubject(child.passage.text, child.from)) return null;
    end = inner;
  }
  return end;
}

// ── one entry per agency ────────────────────────────────────────────────────────────────────────────────────────────

function group(duties: Duty[]): DraftAgency[] {
  const sorted = duties
    .map((duty, i) => ({ duty, i }))
    .sort((a, b) => a.duty.task.range.start - b.duty.task.range.start || a.i - b.i);
  const agencies = new Map<string, DraftAgency & { invited: boolean }>();
  for (const { duty } of sorted) {
    const key = nameKey(duty.bearer.name);
    if (key.length < 2) continue;
    let agency = agencies.get(key);
    if (!agency) {
      agency = { name: duty.bearer.name, range: duty.bearer.range, role: "lead", invited: true, tasks: [] };
      agencies.set(key, agency);
    }
    agency.invited &&= duty.bearer.invited;
    const known = agency.tasks.find(
      (task) => task.range.start === duty.task.range.start && task.range.end === duty.task.range.end,
    );
    if (!known) agency.tasks.push({ ...duty.task, role: duty.role });
  }
  return [...agencies.values()].map(({ invited, ...agency }) => ({
    ...agency,
    role: invited ? "invited" : agency.tasks.every((task) => task.role === "coordinating") ? "coordinating" : "lead",
  }));
}
