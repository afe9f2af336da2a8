import {
  addressOf,
  Button,
  Checkboxes,
  Details,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  type Tone,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatMoney, formatNumber } from "../../../../platform/i18n/index.ts";
import type { ItemForPosting } from "../../../content/index.ts";
import { type Channel, channelName } from "../../../publishing/index.ts";
import { type DayFigures, FIGURES } from "../../figures/figures.ts";
import type { vi as postsVi } from "../../messages.vi.ts";
import { PLACES } from "../../pages/labels.ts";
import type { PostPlace } from "../../places/place.ts";
import {
  type ChannelLine,
  type ChannelPart,
  type ItemChannels,
  MESSAGES,
  type PartState,
} from "../load-item-channels.ts";
import type { vi } from "../messages.vi.ts";

const TONES: Record<PartState, Tone> = {
  proven: "good",
  declared: "info",
  open: "waiting",
  failed: "bad",
  skipped: "neutral",
  withdrawn: "neutral",
};
/** The first of these that a channel has stands for it; what failed is seen first. */
const WEIGHT: readonly PartState[] = ["failed", "open", "proven", "declared", "withdrawn", "skipped"];
const BY_HAND: readonly Channel[] = ["zalo", "facebook", "youtube", "board", "press"];

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  postWords: typeof postsVi;
  item: ItemForPosting;
  found: ItemChannels;
  /** Where it may still be put on the list. */
  places: PostPlace[];
  chosen: readonly string[];
  errors: FormErrors;
  isAdded: boolean;
  /** May write to the press list. */
  mayTellPress: boolean;
}

export function ItemChannelsView(props: Props) {
  const { ctx, words, item, found, errors } = props;
  const record = `/can-bo/tin-bai/${item.itemId}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={`${words.title}: ${item.title}`}
      breadcrumbs={[{ text: item.title, href: record }]}
      wide
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.isAdded ? <NotificationBanner tone="success">{words.add.added}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={words.title}
        caption={item.title}
        lead={words.figure(found.told, found.lines.length, found.proven)}
        actions={
          <>
            {props.mayTellPress ? (
              <LinkButton
                href={addressOf("/can-bo/dau-moi-bao-chi/bao-tin", { tin: item.itemId })}
                variant="secondary"
                small
              >
                {words.toPress}
              </LinkButton>
            ) : null}{" "}
            <LinkButton href={`${record}/kenh.csv`} variant="secondary" small icon="download">
              {words.csv}
            </LinkButton>
          </>
        }
      />
      <Table<ChannelLine>
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={found.lines}
        columns={[
          {
            key: "channel",
            header: words.head.channel,
            rowHeader: true,
            cell: (line) => channelName(line.channel, ctx.lang),
          },
          {
            key: "state",
            header: words.head.state,
            wide: true,
            cell: (line) => <Standing words={words} line={line} />,
          },
          { key: "people", header: words.head.people, cell: (line) => sayPeople(words, line) },
          {
            key: "at",
            header: words.head.at,
            nowrap: true,
            cell: (line) => (line.lastAt ? formatDateTime(line.lastAt) : "–"),
          },
          { key: "next", header: words.head.next, cell: (line) => <Next {...props} line={line} /> },
        ]}
      />
      <Failures {...props} />
      <FiguresTold {...props} />
      <Heading level={2} size="m">
        {words.back}
      </Heading>
      <SummaryList
        rows={[
          {
            key: words.questions,
            value: (
              <a href={`/can-bo/phan-anh?ve=${encodeURIComponent(`/tin-tuc/${item.slug}`)}`}>
                {found.voices.questions}
              </a>
            ),
          },
          { key: words.ratings, value: words.rated(found.voices.useful, found.voices.notUseful) },
          {
            key: words.comments,
            value: <a href={`/tin-tuc/${item.slug}`}>{found.voices.comments}</a>,
          },
          { key: words.cost, value: found.cost === null ? words.noCost : formatMoney(found.cost, ctx.lang) },
        ]}
      />
      <AllParts {...props} />
      <AddPlaces {...props} />
    </StaffLayout>
  );
}

function Standing({ words, line }: { words: typeof vi; line: ChannelLine }) {
  const state = WEIGHT.find((one) => line.counts[one] > 0);
  if (!state) return <State tone="neutral">{words.nothing}</State>;
  const [only] = line.parts;
  if (line.parts.length === 1 && only) return <State tone={TONES[only.state]}>{words.states[only.state]}</State>;
  const told = WEIGHT.filter((one) => line.counts[one] > 0).map((one) => words.counts[one](line.counts[one]));
  return <State tone={TONES[state]}>{told.join(", ")}</State>;
}

function sayPeople(words: typeof vi, line: ChannelLine): string {
  if (line.reached !== null) return words.reached(line.reached);
  return line.audience === null ? "–" : words.audience(line.audience);
}

/** The one thing to do next about a channel; nothing where nobody has to do anything. */
function Next({ words, item, line }: Props & { line: ChannelLine }) {
  const first = (state: PartState): ChannelPart | undefined =>
    line.parts.find((part) => part.state === state && part.href !== null);
  const link = (href: string, text: string) => <a href={href}>{text}</a>;
  const failed = first("failed");
  if (failed?.href) return link(failed.href, words.next.look);
  const open = first("open");
  if (open?.href) return link(open.href, words.next.post);
  const declared = first("declared");
  if (declared?.href) return link(declared.href, words.next.prove);
  if (MESSAGES.includes(line.channel))
    return line.parts.length > 0
      ? link(`/can-bo/gui-tin?tin=${item.itemId}`, words.next.runs)
      : link(`/can-bo/gui-tin/moi?tin=${item.itemId}`, words.next.send);
  if (line.parts.length === 0) {
    if (line.channel === "loudspeaker")
      return link(`/can-bo/tin-bai/${item.itemId}/hinh-thuc#loudspeaker`, words.next.sound);
    if (BY_HAND.includes(line.channel)) return link(`${PLACES}/moi`, words.next.addPlace);
  }
  const seen = line.parts.find((part) => part.address !== null);
  return seen?.address ? link(seen.address, words.next.view) : <>–</>;
}

function sayReason({ postWords }: Props, part: ChannelPart): string {
  if (part.reason === null) return "";
  return "failure" in part.reason ? postWords.failures[part.reason.failure] : part.reason.words;
}

type Shown = ChannelPart & { channel: Channel };

const partsOf = (found: ItemChannels): Shown[] =>
  found.lines.flatMap((line) => line.parts.map((part) => ({ ...part, channel: line.channel })));

const named = (ctx: ViewContext, part: Shown): string =>
  [channelName(part.channel, ctx.lang), part.place, part.language].filter(Boolean).join(", ");

function Failures(props: Props) {
  const { ctx, words, found } = props;
  const rows = partsOf(found).filter(
    (part) =>
      part.state === "failed" ||
      part.state === "skipped" ||
      // Proven, and people cannot read it now as it was approved.
      (part.state === "proven" && part.reason !== null),
  );
  if (rows.length === 0) return null;
  return (
    <Table<Shown>
      caption={words.failed}
      phone="cards"
      rows={rows}
      columns={[
        { key: "place", header: words.head.place, rowHeader: true, cell: (part) => named(ctx, part) },
        { key: "reason", header: words.head.reason, wide: true, cell: (part) => sayReason(props, part) },
        {
          key: "next",
          header: words.head.next,
          cell: (part) => (part.href ? <a href={part.href}>{words.next.look}</a> : "–"),
        },
      ]}
    />
  );
}

/** Beside what is proven, and never with it. */
function FiguresTold({ ctx, words, found }: Props) {
  const rows = partsOf(found).flatMap((part) => (part.figures ? { ...part, figures: part.figures } : []));
  if (rows.length === 0) return null;
  const said = words.figures;
  return (
    <>
      <Table<Shown & { figures: DayFigures }>
        caption={said.caption}
        phone="cards"
        rows={rows}
        columns={[
          { key: "place", header: words.head.place, rowHeader: true, cell: (part) => named(ctx, part) },
          ...FIGURES.map((name) => ({
            key: name,
            header: said[name],
            numeric: true,
            cell: (part: Shown & { figures: DayFigures }) => sayCount(part.figures[name], said.notTold),
          })),
          { key: "day", header: said.day, nowrap: true, cell: (part) => formatDate(part.figures.day) },
        ]}
      />
      <p class="govuk-hint">{said.hint}</p>
    </>
  );
}

const sayCount = (count: number | null, notTold: string): string => (count === null ? notTold : formatNumber(count));

function AllParts(props: Props) {
  const { ctx, words, postWords, found } = props;
  const rows = partsOf(found);
  if (rows.length === 0) return null;
  return (
    <Details summary={words.all(rows.length)}>
      <Table<Shown>
        caption={words.all(rows.length)}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "place",
            header: words.head.place,
            rowHeader: true,
            cell: (part) => (part.href ? <a href={part.href}>{named(ctx, part)}</a> : named(ctx, part)),
          },
          { key: "act", header: words.head.act, cell: (part) => postWords.acts[part.act] },
          { key: "version", header: words.head.version, numeric: true, cell: (part) => part.version },
          {
            key: "state",
            header: words.head.state,
            cell: (part) => <State tone={TONES[part.state]}>{words.states[part.state]}</State>,
          },
          { key: "at", header: words.head.at, cell: (part) => (part.at ? formatDateTime(part.at) : "–") },
        ]}
      />
    </Details>
  );
}

function AddPlaces({ words, postWords, item, places, chosen, errors }: Props) {
  if (places.length === 0) return null;
  return (
    <Details summary={words.add.title} open={Boolean(errors.place)}>
      <Form action={`/can-bo/tin-bai/${item.itemId}/kenh`}>
        <Checkboxes
          name="place"
          label={words.add.label}
          hint={words.add.hint}
          small
          values={chosen}
          options={places.map((place) => ({
            value: place.id,
            label: place.name,
            hint: [postWords.kinds[place.kind], place.hamlet].filter(Boolean).join(", "),
          }))}
          {...errorIn(errors)("place")}
        />
        <Button variant="secondary">{words.add.act}</Button>
      </Form>
    </Details>
  );
}
