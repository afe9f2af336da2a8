import { weekdayDate } from "../../../platform/calendar/index.ts";
import { Button, Card, Details, Form, Heading, InsetText, Select, SummaryList } from "../../../platform/html/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { WEEKDAYS } from "../../organisations/index.ts";
import { facilitiesInWords, showSpans } from "../../service-points/index.ts";
import { ELSEWHERE } from "../guides/elsewhere/page.tsx";
import { fromHome } from "../guides/from-home/from-home.ts";
import { en as homeEn } from "../guides/from-home/messages.en.ts";
import { vi as homeVi } from "../guides/from-home/messages.vi.ts";
import { FROM_HOME_GUIDE } from "../guides/from-home/page.tsx";
import type { ProcedureRecord } from "../procedure-record.ts";
import type { LocalFacts, PlaceView, UnitPlaces } from "./local-facts.ts";
import type { vi } from "./messages.vi.ts";

interface Props {
  words: typeof vi;
  lang: Lang;
  local: LocalFacts;
  record: ProcedureRecord;
  on: string;
  isToday: boolean;
}

/** Where it is handed in, for the unit chosen in the address. */
export function PlaceSection(props: Props) {
  const { words, local, record } = props;
  return (
    <section aria-labelledby="noi-nop">
      <Heading level={2} id="noi-nop">
        {words.placeTitle}
      </Heading>
      {local.units.length === 0 ? <p class="govuk-body">{generalRule(record, words)}</p> : null}
      {local.units.map((unit) => (
        <UnitPlace {...props} of={unit} />
      ))}
      <OutOfArea {...props} />
      <ChooseUnit {...props} />
      <FromHomePart {...props} />
    </section>
  );
}

/** The rule in one sentence, where no place is known. */
export function generalRule(record: ProcedureRecord, words: typeof vi): string {
  const isCommune = record.levels.includes("commune");
  const isProvince = record.levels.includes("province");
  if (isCommune && isProvince) return words.generalRule.both;
  if (isCommune) return words.generalRule.commune;
  if (isProvince) return words.generalRule.province;
  const agency = record.agencies.implementing;
  return agency === "" || agency.length > 200 ? words.generalRule.unknown : words.generalRule.other(agency);
}

function ChooseUnit({ words, local, record, on, isToday }: Props) {
  if (local.choices.length === 0 || !record.levels.includes("commune")) return null;
  const select = (
    <Form action={`/thu-tuc/${record.code}`} method="get" label={words.chooseUnit}>
      {isToday ? null : <input type="hidden" name="on" value={on} />}
      <Select
        name="noi"
        label={words.chooseUnit}
        hint={words.chooseUnitHint}
        value={local.chosen?.slug ?? ""}
        placeholder={words.chooseUnitNone}
        options={local.choices.map((one) => ({ value: one.slug, label: one.name }))}
        error={local.isUnitUnknown ? words.unitUnknown : undefined}
      />
      <Button variant="secondary">{words.chooseUnitButton}</Button>
    </Form>
  );
  return local.chosen ? <Details summary={words.chooseOther}>{select}</Details> : select;
}

function UnitPlace(props: Props & { of: UnitPlaces }) {
  const { words, of } = props;
  const { unit, isOffered, said, places } = of;
  if (!isOffered) {
    return (
      <InsetText>
        <p class="govuk-body">{words.notOffered(unit.name, said?.validFrom ?? null)}</p>
        {said?.note ? <p class="govuk-body">{said.note}</p> : null}
        {said?.validTo ? <p class="govuk-body">{words.notOfferedUntil(said.validTo)}</p> : null}
      </InsetText>
    );
  }
  if (places.length === 0) {
    return (
      <p class="govuk-body">
        {words.noPoint(unit.name)} {unit.phone ? words.noPointCall(unit.phone) : ""}
      </p>
    );
  }
  return (
    <>
      {places.map((place) => (
        <PointCard {...props} place={place} />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`/${unit.slug}/thu-tuc`}>
          {words.allHere(unit.name)}
        </a>
      </p>
    </>
  );
}

export function PointCard({
  words,
  lang,
  place,
  on,
  isToday,
}: Pick<Props, "words" | "lang" | "on" | "isToday"> & { place: PlaceView }) {
  const { point, counters } = place;
  return (
    <Card title={point.name} level={3}>
      <SummaryList
        compact
        rows={[
          {
            key: isToday ? words.hoursToday : words.hoursOnDay(on),
            value: <Hours words={words} lang={lang} place={place} />,
          },
          ...(counters.length > 0
            ? [
                {
                  key: words.counter,
                  value: counters.map((one) => (
                    <span class="db-facts__line">{words.counterName(one.number, one.name)}</span>
                  )),
                },
              ]
            : []),
          { key: words.address, value: point.address },
          ...(point.directions ? [{ key: words.directions, value: point.directions }] : []),
          ...(point.phone
            ? [{ key: words.phone, value: <a href={`tel:${point.phone.replace(/[^\d+]/g, "")}`}>{point.phone}</a> }]
            : []),
          ...(point.facilities.length > 0 ? [{ key: words.facilities, value: facilitiesInWords(point, lang) }] : []),
          ...(point.email ? [{ key: words.email, value: <a href={`mailto:${point.email}`}>{point.email}</a> }] : []),
        ]}
      />
      {point.note ? <p class="govuk-body">{point.note}</p> : null}
      {point.isDemo ? <p class="govuk-hint">{words.demo}</p> : null}
      <Details summary={words.week}>
        <SummaryList
          compact
          rows={WEEKDAYS.map((weekday) => ({
            key: words.weekdays[weekday],
            value: point.hours[weekday].length > 0 ? showSpans(point.hours[weekday]) : words.closed,
          }))}
        />
      </Details>
    </Card>
  );
}

function Hours({ words, lang, place }: Pick<Props, "words" | "lang"> & { place: PlaceView }) {
  const { hours, next } = place;
  const { why } = hours;
  const state =
    hours.spans.length > 0
      ? words.open(showSpans(hours.spans))
      : why !== null && "rest" in why
        ? words.closedRest
        : words.closed;
  return (
    <>
      {state}
      {why !== null && "exception" in why ? <span class="govuk-hint">{why.exception}</span> : null}
      {next ? (
        <span class="govuk-hint">{words.nextOpen(weekdayDate(next.day, lang), showSpans(next.spans))}</span>
      ) : null}
    </>
  );
}

function OutOfArea({ words, local }: Props) {
  const { service } = local;
  if (!service || service.outOfArea === "unknown") return null;
  const isWider = service.outOfArea !== "none";
  return (
    <>
      <p class="govuk-body">
        {words.area[service.outOfArea]} {isWider ? words.areaClock : ""}{" "}
        {service.outOfAreaBasis ? words.basis(service.outOfAreaBasis) : ""}{" "}
        {isWider ? <a href={ELSEWHERE}>{words.areaGuide}</a> : null}
      </p>
      {service.isDemo ? <p class="govuk-hint">{words.demo}</p> : null}
    </>
  );
}

/** What can be done without a visit: file, pay, follow, receive. Filing online is recommended only where it was announced. */
function FromHomePart({ words, lang, local }: Props) {
  const { service, fee } = local;
  if (!service) return null;
  const { onlineLevel, postSend, postReturn } = service;
  if (onlineLevel === "unknown" && postSend === null && postReturn === null) return null;
  const home = pick(lang, homeVi, homeEn).here;
  const verdict = fromHome(service);
  const file = [
    ...(onlineLevel === "unknown"
      ? []
      : [
          [
            words.online[onlineLevel],
            service.onlineReason ? words.onlineReason[service.onlineReason] : "",
            service.formerLevel === null ? "" : words.formerLevel(service.formerLevel),
          ]
            .filter((part) => part !== "")
            .join(" "),
        ]),
    ...(postSend === null ? [] : [words.postSend[postSend ? "yes" : "no"]]),
  ];
  return (
    <>
      <Heading level={3}>{home.title}</Heading>
      <p class="govuk-body">
        <strong>{verdict === null ? home.unknown : home.verdict[verdict]}</strong>
      </p>
      <SummaryList
        compact
        rows={[
          ...(file.length > 0
            ? [{ key: home.file, value: file.map((line) => <span class="db-facts__line">{line}</span>) }]
            : []),
          {
            key: home.pay,
            value:
              fee.state === "known" && fee.total === 0
                ? home.payNothing
                : onlineLevel === "full"
                  ? home.payOnline
                  : postSend || postReturn
                    ? home.payPost
                    : home.payQr,
          },
          { key: home.follow, value: <a href="/tra-cuu/ho-so">{home.followText}</a> },
          {
            key: home.receive,
            value: onlineLevel === "full" ? home.receiveOnline : postReturn ? home.receivePost : home.receiveThere,
          },
        ]}
      />
      {service.portalUrl && onlineLevel !== "none" ? (
        <p class="govuk-body">
          <a class="govuk-link" href={service.portalUrl} rel="noopener noreferrer">
            {words.portal}
          </a>
        </p>
      ) : null}
      {service.isOnlineAnnounced ? <p class="govuk-body">{words.onlineAnnounced}</p> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={FROM_HOME_GUIDE}>
          {home.guide}
        </a>
      </p>
    </>
  );
}
