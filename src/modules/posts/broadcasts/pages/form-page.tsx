import { z } from "zod";
import { shift } from "../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  FilterBar,
  Form,
  LinkButton,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextInput,
} from "../../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { momentOf, typedMoment } from "../../../content/index.ts";
import { en as postsEn } from "../../messages.en.ts";
import { vi as postsVi } from "../../messages.vi.ts";
import { PLACES } from "../../pages/labels.ts";
import { listPlaces } from "../../places/place.store.ts";
import { listPosts } from "../../post.store.ts";
import { LimitsBroken, PostRefused } from "../../posts.errors.ts";
import { countInMonth, findBroadcast } from "../broadcast.store.ts";
import {
  BROADCAST_LIMITS,
  TARGET_AGES,
  TARGET_GENDERS,
  TARGET_PLATFORMS,
  TARGET_REGIONS,
  Targets,
} from "../broadcast.ts";
import { writeBroadcast } from "../keep-broadcast.ts";
import { limitsOfPlace } from "../load-articles.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { FOLLOWERS } from "./labels.ts";

const OFFERED = 50;
const MOST_PLACES = 200;

interface Given {
  placeId: string | undefined;
  typed: Typed;
  postIds: readonly string[];
  ages: readonly string[];
  regions: readonly string[];
  errors: FormErrors;
}

async function show(rq: Rq, given: Given, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.targets;
  const unitIds = await reachOf(db, actorOf(rq), "posts.write", rq.now);
  const places = await listPlaces(db, { unitIds, kind: "zaloOa" }, MOST_PLACES);
  const place = places.find((one) => one.id === given.placeId) ?? (places.length === 1 ? places[0] : undefined);
  const posts = place
    ? await listPosts(db, { placeId: place.id, act: "publish", states: ["declared", "proven"] }, OFFERED)
    : [];
  const limits = place ? await limitsOfPlace(db, place.id) : null;
  const used = place ? await countInMonth(db, place.id, vietnamDay(rq.now).slice(0, 7), null) : 0;
  const { typed, errors } = given;
  const error = errorIn(errors);
  const options = <T extends string>(values: readonly T[], names: Record<T, string>) =>
    values.map((value) => ({ value, label: names[value] }));
  const any = { value: "all", label: said.any };
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.add}
      breadcrumbs={[{ text: words.title, href: FOLLOWERS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={words.add} lead={words.lead} />
      {places.length === 0 ? (
        <>
          <p class="govuk-body">{words.noPlace}</p>
          <LinkButton href={`${PLACES}/moi`}>{words.toPlaces}</LinkButton>
        </>
      ) : null}
      {places.length > 1 ? (
        <FilterBar action={`${FOLLOWERS}/moi`} submitLabel={words.show}>
          <Select
            name="noi"
            label={words.place}
            value={place?.id ?? ""}
            placeholder={words.choosePlace}
            options={places.map((one) => ({ value: one.id, label: one.name }))}
            {...error("placeId")}
          />
        </FilterBar>
      ) : null}
      {place && posts.length === 0 ? <p class="govuk-body">{words.noArticles}</p> : null}
      {place && limits && posts.length > 0 ? (
        <Form action={`${FOLLOWERS}/moi`} guard>
          <input type="hidden" name="placeId" value={place.id} />
          {typed.id ? <input type="hidden" name="id" value={typed.id} /> : null}
          <p class="govuk-body">
            {words.left(Math.max(0, limits.broadcastsPerMonth - used), limits.broadcastsPerMonth)}{" "}
            {words.perBroadcast(limits.broadcastArticles)}
          </p>
          <TextInput
            name="title"
            label={words.name}
            hint={words.nameHint}
            value={typed.title ?? ""}
            {...error("title")}
          />
          <Checkboxes
            name="postIds"
            label={words.articles}
            hint={words.articlesHint}
            values={given.postIds}
            options={posts.map((post) => ({
              value: post.id,
              label: post.title,
              hint: post.doneAt ? formatDateTime(post.doneAt) : "",
            }))}
            {...error("postIds")}
          />
          <p class="govuk-hint">{said.hint}</p>
          <Checkboxes
            name="ages"
            label={said.ages}
            optional
            inline
            small
            values={given.ages}
            options={options(TARGET_AGES, said.ageNames)}
          />
          <Radios
            name="gender"
            label={said.gender}
            inline
            small
            value={typed.gender || "all"}
            options={[any, ...options(TARGET_GENDERS, said.genderNames)]}
          />
          <Checkboxes
            name="regions"
            label={said.regions}
            optional
            inline
            small
            values={given.regions}
            options={options(TARGET_REGIONS, said.regionNames)}
          />
          <Radios
            name="platform"
            label={said.platform}
            inline
            small
            value={typed.platform || "all"}
            options={[any, ...options(TARGET_PLATFORMS, said.platformNames)]}
          />
          <DateInput name="sendAt" label={words.sendAt} value={dayIn(typed, "sendAt")} {...error("sendAt")} />
          <TextInput
            name="time"
            label={words.time}
            hint={words.timeHint}
            width={5}
            value={typed.time ?? ""}
            {...error("time")}
          />
          <Button>{words.submit}</Button>
        </Form>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

/** A new one, or one that was returned. */
export async function broadcastFormPage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(rq.query.sua);
  const known = id.success ? await findBroadcast(rq.app.db, id.data) : undefined;
  const units = await reachOf(rq.app.db, actorOf(rq), "posts.write", rq.now);
  const place = z.uuid().safeParse(rq.query.noi);
  if (known?.state !== "returned" || !units.includes(known.unitId)) {
    const { day, time } = typedMoment(rq.now);
    return show(rq, {
      placeId: place.data,
      typed: { ...typedDay("sendAt", day), time },
      postIds: [],
      ages: [],
      regions: [],
      errors: {},
    });
  }
  const { day, time } = typedMoment(new Date(Math.max(known.sendAt.getTime(), rq.now.getTime())));
  const { targets } = known;
  return show(rq, {
    placeId: known.placeId,
    typed: {
      id: known.id,
      title: known.title,
      gender: targets.gender ?? "",
      platform: targets.platform ?? "",
      ...typedDay("sendAt", day),
      time,
    },
    postIds: known.postIds,
    ages: targets.ages,
    regions: targets.regions,
    errors: {},
  });
}

const chosen = (value: string | undefined): string | null => (value && value !== "all" ? value : null);

const listIn = (rq: Rq, name: string): string[] =>
  [(rq.body as Record<string, unknown>)[name] ?? []].flat().map(String).slice(0, OFFERED);

export async function writeBroadcastPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { errors: said } = words;
  const form = typedForm(rq);
  const { typed } = form;
  const placeId = z.uuid().safeParse(typed.placeId);
  const id = z.uuid().safeParse(typed.id);
  const postIds = listIn(rq, "postIds").filter((one) => z.uuid().safeParse(one).success);
  const [ages, regions] = [listIn(rq, "ages"), listIn(rq, "regions")];
  const targets = Targets.safeParse({ ages, regions, gender: chosen(typed.gender), platform: chosen(typed.platform) });
  const today = vietnamDay(rq.now);
  const day = form.dayOf("sendAt");
  const sendAt = day ? momentOf(day, typed.time ?? "") : null;
  const errors: FormErrors = {};
  if (!placeId.success) errors.placeId = said.place;
  if (!isText(typed.title, BROADCAST_LIMITS.title)) errors.title = said.title;
  if (postIds.length === 0) errors.postIds = said.articles;
  if (!day || day < today || day > shift(today, BROADCAST_LIMITS.aheadDays)) errors.sendAt = said.sendAt;
  else if (!sendAt) errors.time = said.time;
  const given: Given = { placeId: placeId.data, typed, postIds, ages, regions, errors };
  if (Object.keys(errors).length > 0 || !placeId.success || !sendAt || !targets.success) return show(rq, given, 422);
  try {
    const made = await writeBroadcast(
      rq.app,
      actorOf(rq),
      {
        id: id.success ? id.data : null,
        placeId: placeId.data,
        title: typed.title ?? "",
        postIds,
        targets: targets.data,
        sendAt,
      },
      rq.now,
    );
    return seeOther(`${FOLLOWERS}/${made}?xong=trinh`);
  } catch (error) {
    if (error instanceof LimitsBroken)
      return show(rq, { ...given, errors: { postIds: error.broken.map((one) => words.limit(one)).join(" ") } }, 422);
    if (!(error instanceof PostRefused)) throw error;
    return show(rq, { ...given, errors: { postIds: pick(rq.lang, postsVi, postsEn).refusals[error.code] } }, 409);
  }
}
