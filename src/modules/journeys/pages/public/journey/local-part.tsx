import { weekdayDate } from "../../../../../platform/calendar/index.ts";
import { Button, Details, Form, Heading, InsetText, Select, SummaryList } from "../../../../../platform/html/index.ts";
import type { Lang } from "../../../../../platform/i18n/index.ts";
import { showSpans } from "../../../../service-points/index.ts";
import type { Asked, LoadedJourney } from "../../../load-journey.ts";
import type { vi } from "../../../messages.vi.ts";

interface Props {
  words: typeof vi;
  lang: Lang;
  loaded: LoadedJourney;
  asked: Asked;
  /** Where the form leads back to: the journey, or a result with the answers that led to it. */
  action: string;
  pathText?: string;
  node?: string;
}

/** Whose rates, whose working days, where to go: chosen once, kept in the address. */
export function LocalPart(props: Props) {
  const { words, lang, loaded } = props;
  const { place, points, reliefs, relief } = loaded.locality;
  if (place.choices.length === 0 && reliefs.length === 0 && points.length === 0) return null;
  const isAsked = place.chosen !== null || relief !== null;
  const rows = [
    ...(place.chosen ? [{ key: words.localUnit, value: place.chosen.name }] : []),
    ...points.slice(0, 1).flatMap(({ point, hours, next }) => [
      {
        key: words.localWhere,
        value: (
          <>
            {point.name}
            <span class="db-facts__line">{point.address}</span>
            {point.phone ? <a href={`tel:${point.phone.replace(/[^\d+]/g, "")}`}>{point.phone}</a> : null}
          </>
        ),
      },
      {
        key: words.localHours(loaded.on === loaded.today ? null : loaded.on),
        value:
          hours.spans.length > 0
            ? showSpans(hours.spans)
            : next
              ? words.localClosedUntil(weekdayDate(next.day, lang), showSpans(next.spans))
              : words.localClosed,
      },
    ]),
    ...(relief ? [{ key: words.localRelief, value: relief.who }] : []),
  ];
  return (
    <section aria-labelledby="noi-ban-nop">
      <Heading level={2} size="m" id="noi-ban-nop">
        {words.localTitle}
      </Heading>
      {isAsked ? <SummaryList compact rows={rows} /> : null}
      {place.chosen !== null && points.length === 0 ? (
        <InsetText>{words.localNoPoint(place.chosen.name)}</InsetText>
      ) : null}
      {isAsked && !place.isUnitUnknown ? (
        <Details summary={words.localChange}>
          <LocalForm {...props} />
        </Details>
      ) : (
        <LocalForm {...props} />
      )}
    </section>
  );
}

function LocalForm({ words, loaded, asked, action, pathText = "", node }: Props) {
  const { place, reliefs, relief } = loaded.locality;
  if (place.choices.length === 0 && reliefs.length === 0) return null;
  return (
    <Form action={`${action}#noi-ban-nop`} method="get" label={words.localTitle}>
      {node ? <input type="hidden" name="cho" value={node} /> : null}
      {pathText ? <input type="hidden" name="qua" value={pathText} /> : null}
      {asked.on ? <input type="hidden" name="on" value={asked.on} /> : null}
      {asked.eventDay ? <input type="hidden" name="ngay" value={asked.eventDay} /> : null}
      {place.choices.length > 0 ? (
        <Select
          name="noi"
          label={words.localAsk}
          hint={words.localAskHint}
          value={place.isUnitUnknown ? "" : (place.chosen?.slug ?? "")}
          placeholder={words.localAskNone}
          options={place.choices.map((one) => ({ value: one.slug, label: one.name }))}
          error={place.isUnitUnknown ? words.localUnknown : undefined}
        />
      ) : null}
      {reliefs.length > 0 ? (
        <Select
          name="mien"
          label={words.localAskRelief}
          value={relief?.key ?? ""}
          placeholder={words.localAskReliefNone}
          options={reliefs.map((one) => ({ value: one.key, label: one.who }))}
        />
      ) : null}
      <Button variant="secondary">{words.localButton}</Button>
    </Form>
  );
}
