import type { ComponentChildren } from "preact";
import {
  ActButton,
  Button,
  Card,
  Checkboxes,
  DateInput,
  Details,
  DownloadLink,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  InsetText,
  LinkList,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  PublicLayout,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Tabs,
  TextArea,
  TextInput,
  useView,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../cooperation/messages.vi.ts";
import type { LinkTyped, PieceTyped } from "../../../cooperation/read-forms.ts";
import {
  type CooperationRequest,
  isLate,
  isPossible,
  PIECE_IN_ADDRESS,
  PIECE_KINDS,
  type PieceKind,
  REQUEST_LIMITS,
  type RequestFile,
  type RequestPiece,
} from "../../../cooperation/request.ts";
import { STATE_TONES } from "../../../cooperation/state-tones.ts";
import { PRESS_GENRES } from "../../../evidence/evidence.ts";
import { en as evidenceEn } from "../../../evidence/messages.en.ts";
import { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import { en as kitEn } from "../../../press-kits/messages.en.ts";
import { vi as kitVi } from "../../../press-kits/messages.vi.ts";
import type { PressKit } from "../../../press-kits/press-kit.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  request: CooperationRequest;
  base: string;
  isPublic: boolean;
  partner: string;
  asking: string;
  today: string;
  files: RequestFile[];
  /** Approved press kits that belong to what is asked for. */
  kits: Pick<PressKit, "id" | "title" | "approvedAt">[];
  pieces: RequestPiece[];
  /** What the asking unit said when it gave the pieces back. */
  remark: string | null;
  /** Which form of adding is open. */
  kind: PieceKind;
  links: { lines: string; rows: LinkTyped[]; programme: string; genre: string };
  piece: PieceTyped;
  sealed: string;
  person: string;
  note: string;
  reason: string;
  errors: FormErrors;
  done: string | null;
}

export function HandInView(props: Props) {
  const { ctx, words, request, isPublic, partner, errors, done } = props;
  const list = summaryOf(errors);
  const notice = (
    <>
      <ErrorSummary errors={list} />
      {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
    </>
  );
  const title = `${words.handIn.title}: ${request.title}`;
  if (isPublic)
    return (
      <PublicLayout ctx={ctx} title={title} noIndex hasErrors={list.length > 0} notice={notice}>
        <Content {...props} />
        <p class="govuk-body-s">
          {words.handIn.hello(partner)}. {words.handIn.remembered}
        </p>
      </PublicLayout>
    );
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.listTitle, href: "/can-bo/phoi-hop" },
        { text: request.title, href: `/can-bo/phoi-hop/${request.id}` },
      ]}
      hasErrors={list.length > 0}
      notice={notice}
    >
      <Content {...props} />
    </StaffLayout>
  );
}

function Content(props: Props) {
  const { words, request, today, asking, remark } = props;
  const said = words.handIn;
  const mayAdd = isPossible(request.state, "addPiece");
  return (
    <>
      <PageHeading
        title={request.title}
        caption={`${said.asks(asking)} · ${words.kinds[request.kind]}, ${words.count(request.quantity)}`}
        state={
          <State tone={isLate(request, today) ? "bad" : STATE_TONES[request.state]}>
            {isLate(request, today) ? words.late(request.dueOn) : words.dueOn(request.dueOn)}
          </State>
        }
      />
      {remark ? (
        <InsetText>
          <strong>{said.returned}</strong> {remark}
        </InsetText>
      ) : null}
      <Details summary={said.details} open={request.state === "sent"}>
        <RequestText {...props} />
      </Details>
      <Kits {...props} />
      {isPossible(request.state, "accept") ? <Answer {...props} /> : null}
      <Pieces {...props} />
      {mayAdd ? (
        <Adding {...props} />
      ) : (
        <p class="govuk-body">{request.state === "handedIn" ? said.waiting : said.ended}</p>
      )}
    </>
  );
}

function Kits({ ctx, kits }: Props) {
  if (kits.length === 0) return null;
  const said = pick(ctx.lang, kitVi, kitEn);
  return (
    <>
      <Heading level={2} size="m">
        {said.ofRequest}
      </Heading>
      <LinkList
        items={kits.map((kit) => ({
          href: `/bao-chi/${kit.id}`,
          text: kit.title,
          ...(kit.approvedAt ? { note: said.public.published(kit.approvedAt) } : {}),
        }))}
      />
    </>
  );
}

function RequestText({ words, request, files, base }: Props) {
  return (
    <>
      <Paragraphs text={request.body} />
      {request.handInTo ? <SummaryList compact rows={[{ key: words.handInTo, value: request.handInTo }]} /> : null}
      {files.map((file) => (
        <DownloadLink
          key={file.fileKey}
          href={`${base}/tep/${file.fileKey}`}
          title={file.name}
          format={file.name.split(".").at(-1)?.toUpperCase() ?? ""}
          size={words.size(file.bytes)}
        />
      ))}
    </>
  );
}

function Person({ words, isPublic, person, errors }: Props) {
  if (!isPublic) return null;
  return (
    <TextInput
      name="person"
      label={words.handIn.name}
      hint={words.handIn.nameHint}
      value={person}
      autocomplete="name"
      {...(errors.person ? { error: errors.person } : {})}
    />
  );
}

/** One form, three buttons: with a name typed once, and a reason only for the last. */
function Answer(props: Props) {
  const { words, request, base, errors, reason } = props;
  return (
    <Card title={words.handIn.answer}>
      <Form action={`${base}/tra-loi`}>
        <PersonField {...props} id="person-answer" />
        <TextInput
          name="reason"
          label={words.reason}
          hint={words.declineHelp}
          optional
          value={reason}
          {...(errors.reason ? { error: errors.reason } : {})}
        />
        <div class="govuk-button-group">
          <Button name="viec" value="accept" variant="secondary">
            {words.accept}
          </Button>
          {isPossible(request.state, "see") ? (
            <Button name="viec" value="see" variant="secondary">
              {words.see}
            </Button>
          ) : null}
          <Button name="viec" value="decline" variant="quiet">
            {words.decline}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function PersonField(props: Props & { id?: string }) {
  const { words, isPublic, person, errors, id } = props;
  if (!isPublic) return null;
  // Two forms ask for the name; the one in error keeps the plain id for the summary.
  const isShown = errors.person !== undefined && errors.note === undefined;
  return id && !isShown ? (
    <TextInput name="person" id={id} label={words.handIn.name} value={person} autocomplete="name" />
  ) : id ? (
    <TextInput name="person" label={words.handIn.name} value={person} autocomplete="name" error={errors.person} />
  ) : (
    <Person {...props} />
  );
}

function Pieces(props: Props) {
  const { words, request, pieces, base, note, errors } = props;
  const said = words.handIn;
  const drafts = pieces.filter((one) => one.state === "draft");
  const others = pieces.filter((one) => one.state !== "draft");
  const mayHandIn = isPossible(request.state, "handIn");
  return (
    <>
      {others.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.pieces}
          </Heading>
          <ul class="govuk-list">
            {others.map((one) => (
              <li key={one.id}>
                <PieceLine words={words} piece={one} />{" "}
                <State tone={one.state === "confirmed" ? "good" : "waiting"}>{words.pieceStates[one.state]}</State>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayHandIn ? (
        <>
          <Heading level={2} size="m" id="gio">
            {said.basket}
          </Heading>
          {drafts.length === 0 ? (
            <p class="govuk-body">{said.basketEmpty}</p>
          ) : (
            <>
              <ul class="govuk-list">
                {drafts.map((one) => (
                  <li key={one.id}>
                    <PieceLine words={words} piece={one} />
                    <ActButton action={`${base}/bo`} fields={{ piece: one.id }} variant="quiet" small>
                      {said.remove} <span class="govuk-visually-hidden">{said.removeAbout(one.title)}</span>
                    </ActButton>
                  </li>
                ))}
              </ul>
              <Form action={`${base}/nop`}>
                <Person {...props} />
                <TextInput
                  name="note"
                  label={said.note}
                  optional
                  value={note}
                  {...(errors.note ? { error: errors.note } : {})}
                />
                <Button>{said.submit(drafts.length)}</Button>
              </Form>
            </>
          )}
        </>
      ) : null}
    </>
  );
}

function PieceLine({ words, piece }: { words: typeof vi; piece: RequestPiece }) {
  return (
    <>
      <strong>{piece.title}</strong>
      <br />
      {[
        words.pieceKinds[piece.kind],
        formatDate(piece.happenedOn),
        piece.airMinutes ? words.minutes(piece.airMinutes) : null,
        piece.programme,
        piece.fileName,
      ]
        .filter(Boolean)
        .join(" · ")}
    </>
  );
}

function Adding(props: Props) {
  const { words, base, kind } = props;
  return (
    <>
      <Heading level={2} size="m">
        {words.handIn.add}
      </Heading>
      <Tabs
        label={words.handIn.add}
        items={PIECE_KINDS.map((one) => ({
          href: `${base}?them=${PIECE_IN_ADDRESS[one]}`,
          label: words.pieceKinds[one],
          current: one === kind,
        }))}
      />
      {kind === "link" ? <LinkForm {...props} /> : <PieceForm {...props} kind={kind} />}
    </>
  );
}

function Programme({
  words,
  errors,
  value,
  genre,
}: {
  words: typeof vi;
  errors: FormErrors;
  value: string;
  genre: string;
}) {
  const genres = pick(useView()?.lang ?? "vi", evidenceVi, evidenceEn).genres;
  return (
    <>
      <Select
        name="genre"
        label={words.handIn.genre}
        optional
        value={genre}
        placeholder={words.handIn.noGenre}
        options={PRESS_GENRES.map((one) => ({ value: one, label: genres[one] }))}
      />
      <TextInput
        name="programme"
        label={words.handIn.programme}
        hint={words.handIn.programmeHint}
        optional
        maxLength={REQUEST_LIMITS.programme}
        value={value}
        {...(errors.programme ? { error: errors.programme } : {})}
      />
    </>
  );
}

function LinkForm({ words, base, links, errors }: Props) {
  const said = words.handIn;
  const error = errorIn(errors);
  return (
    <Form action={`${base}/them/${PIECE_IN_ADDRESS.link}`}>
      {links.rows.length === 0 ? (
        <TextArea
          name="links"
          label={said.links}
          hint={said.linksHint}
          rows={3}
          value={links.lines}
          {...error("links")}
        />
      ) : (
        links.rows.map((row, index) => {
          const n = index + 1;
          return (
            <Card key={n} title={said.linkNo(n)}>
              <TextInput
                name={`url-${n}`}
                label={said.link}
                type="url"
                inputmode="url"
                value={row.url}
                {...error(`url-${n}`)}
              />
              <TextInput name={`title-${n}`} label={said.pieceTitle} value={row.title} {...error(`title-${n}`)} />
              <DateInput
                name={`ngay-${n}`}
                label={said.day}
                value={{ day: row.day, month: row.month, year: row.year }}
                {...error(`ngay-${n}`)}
              />
              {row.asksOther ? (
                <Checkboxes
                  name={`khac-${n}`}
                  label={words.otherOutlet}
                  values={row.isOther ? ["1"] : []}
                  options={[{ value: "1", label: said.otherConfirm }]}
                  {...error(`khac-${n}`)}
                />
              ) : null}
            </Card>
          );
        })
      )}
      <Programme words={words} errors={errors} value={links.programme} genre={links.genre} />
      <Button variant="secondary">{said.addLinks}</Button>
    </Form>
  );
}

function PieceForm({ words, base, kind, piece, sealed, errors }: Props & { kind: Exclude<PieceKind, "link"> }) {
  const said = words.handIn;
  const error = errorIn(errors);
  const labels = {
    page: { title: said.pieceTitle, day: said.day, add: said.addPage },
    air: { title: said.pieceTitleAir, day: said.dayAir, add: said.addAir },
    file: { title: said.pieceTitleFile, day: said.dayFile, add: said.addFile },
  }[kind];
  const kept = piece.files[0]?.name;
  const upload: ComponentChildren =
    kind === "air" ? null : (
      <FileUpload
        name={kind === "page" ? "anh" : "tep"}
        label={kind === "page" ? said.photo : said.file}
        accept={
          kind === "page" ? ".pdf,image/jpeg,image/png,image/webp" : ".pdf,.docx,.xlsx,image/jpeg,image/png,image/webp"
        }
        typesText={kind === "page" ? said.photoTypes : words.fileTypes}
        maxText={said.fileMax}
        {...(kept ? { keptName: kept } : {})}
        {...error(kind === "page" ? "anh" : "tep")}
      />
    );
  return (
    <Form action={`${base}/them/${PIECE_IN_ADDRESS[kind]}`} multipart={kind !== "air"}>
      {kind === "air" ? null : <input type="hidden" name="daGiu" value={sealed} />}
      {upload}
      <TextInput name="title" label={labels.title} value={piece.title} {...error("title")} />
      <DateInput
        name="ngay"
        label={labels.day}
        value={{ day: piece.day, month: piece.month, year: piece.year }}
        {...error("ngay")}
      />
      {kind === "air" ? (
        <TextInput
          name="minutes"
          label={said.minutes}
          width={4}
          inputmode="numeric"
          value={piece.minutes}
          {...error("minutes")}
        />
      ) : null}
      {kind === "file" ? null : <Programme words={words} errors={errors} value={piece.programme} genre={piece.genre} />}
      <Button variant="secondary">{labels.add}</Button>
    </Form>
  );
}
