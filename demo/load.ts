import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import {
  addActivePerson,
  DEMO_PASSWORD,
  hashPassword,
  mayAt,
  type Permission,
  systemActor,
} from "../src/modules/accounts/index.ts";
import { deliverBulletinNow } from "../src/modules/bulletins/index.ts";
import { answerComment, publishComment, refuseComment, sendComment } from "../src/modules/comments/index.ts";
import {
  type Audience,
  addPick,
  approveItem,
  chooseProcedure,
  confirmAtDesk,
  confirmTranslation,
  createItem,
  deliverItemNow,
  findItemBySlug,
  formSettings,
  getChosen,
  procedureDesk,
  saveReader,
  saveTerm,
  saveTermConfirmed,
  submitAtDesk,
  submitItem,
  submitTranslation,
  sumOf,
  writeAtDesk,
  writeTranslation,
} from "../src/modules/content/index.ts";
import { proposeHonours } from "../src/modules/emulation/index.ts";
import {
  answerQuestion,
  approvePublication,
  askQuestion,
  giveVerdict,
  openFinds,
  recordRating,
  routePetitions,
  writePublication,
} from "../src/modules/feedback/index.ts";
import { createJourney, publishJourney, submitJourney } from "../src/modules/journeys/index.ts";
import { listDocumentsByNumber } from "../src/modules/legal-documents/index.ts";
import { lookForOld } from "../src/modules/old-versions/index.ts";
import { loadUnits, type Succession, saveHomeUnit, type UnitLife } from "../src/modules/organisations/index.ts";
import {
  acceptWholePlan,
  addAwareness,
  assignRecognisedAgencies,
  confirmPlanProposals,
  createPlanFromText,
  findTaskByText,
  issuePlan,
} from "../src/modules/plans/index.ts";
import { type HomeTask, saveHomeTasks } from "../src/modules/portal/index.ts";
import { getProcedureInForce, importRecords, reviewProcedures } from "../src/modules/procedures/index.ts";
import { countLastMonths, monthAfter } from "../src/modules/service-quality/index.ts";
import { toldLanguage } from "../src/modules/topics/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";
import { shift } from "../src/platform/calendar/index.ts";
import { fixedClock, vietnamDay } from "../src/platform/clock/index.ts";
import { notifyPublicChange, type Tx, transaction } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";
import { loadApps } from "./apps.ts";
import { loadBlocks } from "./blocks.ts";
import { loadBriefings } from "./briefings.ts";
import { loadBroadcasting } from "./broadcasting.ts";
import { loadBudgets } from "./budgets.ts";
import { loadBulletins } from "./bulletins.ts";
import { loadCameras } from "./cameras.ts";
import { loadCitizenReception } from "./citizen-reception.ts";
import { loadColumns } from "./columns.ts";
import { demoComments } from "./comments.ts";
import { loadCommittee } from "./committee.ts";
import { loadConsultations } from "./consultations.ts";
import { type DemoAudience, demoContent } from "./content.ts";
import { loadContests } from "./contests.ts";
import { loadCooperation } from "./cooperation.ts";
import { loadCounterRatings } from "./counter-ratings.ts";
import { loadCoverageNeeds } from "./coverage.ts";
import { loadDataSharing } from "./data-sharing.ts";
import { loadDeclarations, loadEvidence } from "./declarations.ts";
import { loadDocuments } from "./documents.ts";
import { loadDossiers } from "./dossiers.ts";
import { loadEmblem } from "./emblem.ts";
import { loadEmulation, loadHonours } from "./emulation.ts";
import { loadEvents } from "./events.ts";
import { loadExchange } from "./exchange.ts";
import { type DemoQuestion, demoQuestions, demoRatings, demoStoryDate } from "./feedback.ts";
import { loadHeads } from "./heads.ts";
import { loadHostProgrammes } from "./host-programmes.ts";
import { loadInbox } from "./inbox.ts";
import { loadIndices } from "./indices.ts";
import { loadInitiatives } from "./initiatives.ts";
import { loadInspections } from "./inspections.ts";
import { demoJourneys } from "./journeys/index.ts";
import { loadKinds } from "./kinds.ts";
import { loadFigureNews } from "./live-figures.ts";
import { loadPlaces } from "./load-places.ts";
import { loadMessages } from "./messages.ts";
import { explainMisunderstood, loadMisunderstood } from "./misunderstandings.ts";
import { loadMoney } from "./money.ts";
import { loadNoticeBoards } from "./notice-boards.ts";
import { loadObstacles } from "./obstacles.ts";
import { demoPeople } from "./people.ts";
import { loadPictures } from "./pictures.ts";
import { loadPlainWords } from "./plain-words/load.ts";
import { demoPlan, demoPlanText } from "./plan.ts";
import { loadPosts } from "./posts.ts";
import { loadPress } from "./press.ts";
import { loadPressKit } from "./press-kit.ts";
import { loadProblems } from "./problems.ts";
import { demoProcedures } from "./procedures/index.ts";
import { loadDuties } from "./publication-duties.ts";
import { demoPublications } from "./publications.ts";
import { loadPurposes } from "./purposes.ts";
import { loadRecognitions } from "./recognitions.ts";
import { loadReports } from "./reports.ts";
import { loadSelfAssessments } from "./self-assessments.ts";
import { loadServiceQuality } from "./service-quality.ts";
import { loadSpokespersons } from "./spokespersons.ts";
import { loadStageContests } from "./stage-contests.ts";
import { loadStanding } from "./standing.ts";
import { loadSurveys } from "./surveys.ts";
import { loadTargets } from "./targets.ts";
import { loadTraining } from "./training.ts";
import { demoTerms, demoTranslatedProcedures, demoTranslation } from "./translations.ts";
import { demoFormerUnits, demoSuccessions, demoUnits } from "./units.ts";
import { loadUsabilityTests } from "./usability-tests.ts";
import { loadVisualWorks } from "./visual-works.ts";
import { loadWaitingRoom } from "./waiting-room.ts";
import { loadWifi } from "./wifi.ts";
import { loadWriting } from "./writing.ts";
import { loadWritingContests } from "./writing-contests.ts";

const BEGINNING = "1945-09-02";
const HOME = "ca-mau";
const LOADING_LOCK = 7203010;

/**
 * Loads the demonstration province into an empty database. Everything goes through the commands people use, with the dates of
 * the story, so the demonstration can only show what the product really does. Whatever stops it half-way leaves an empty
 * database: all steps are one transaction, files are content-addressed.
 */
export async function loadDemo(app: AppContext, say: (line: string) => void): Promise<void> {
  const started = Date.now();
  const actor = systemActor("nạp dữ liệu minh họa");
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const items: { id: string; at: Date }[] = [];
  const issues: { id: string; at: Date }[] = [];
  let afterwards: (tx: Tx) => Promise<void> = async () => {};
  let explain: () => Promise<void> = async () => {};
  let exchange: () => Promise<void> = async () => {};
  say("Đang nạp tỉnh minh họa …");
  const isOurs = await transaction(app.db, async (tx) => {
    // Web and worker may start at the same moment, or after one that was killed and is not quite gone.
    await sql`select pg_advisory_xact_lock(${LOADING_LOCK})`.execute(tx);
    if (await tx.selectFrom("installation").select("homeUnitId").executeTakeFirst()) return false;
    const units = await loadDemoUnits(tx, actor, app.clock.now());
    const people = await loadPeople(tx, actor, units, passwordHash);
    const home = idOf(units, HOME);
    await importRecords(tx, actor, { records: demoProcedures, source: "demo", at: story("2026-01-05", "08:00") });
    await loadDocuments(
      tx,
      { editor: personWithRole(people, "editor"), approver: personWithRole(people, "approver") },
      { taken: story("2026-09-14", "08:30"), checked: story("2026-09-15", "14:00") },
    );
    await loadPlainWords(tx, (key) => personOf(people, key), story);
    await loadJourneys(tx, people);
    await saveHomeTasks(tx, home, HOME_TASKS);
    await saveHomeUnit(tx, home);
    await loadPlaces(tx, {
      system: actor,
      clerk: personWithRole(people, "finance"),
      keeper: personWithRole(people, "admin"),
      approver: personWithRole(people, "approver"),
      unitId: (key) => idOf(units, key),
      now: app.clock.now(),
    });
    await loadNoticeBoards(tx, {
      app,
      system: actor,
      unitOf: (key) => idOf(units, key),
      personOf: (key) => personOf(people, key),
      story,
    });
    await loadCoverageNeeds(tx, { system: actor, unitOf: (key) => idOf(units, key), at: story("2026-01-07", "08:00") });
    await loadEmblem(tx, actor, home, story("2026-01-05", "08:00"));
    await loadHeads(tx, actor, (key) => idOf(units, key));
    await loadTargets(tx, actor, (key) => idOf(units, key));
    await loadCitizenReception(tx, actor, (key) => idOf(units, key));
    await loadIndices(tx, actor, idOf(units, "ca-mau"));
    const keepers = { editor: personOf(people, "diem.pham"), approver: personOf(people, "nghia.dang") };
    await loadApps(tx, keepers, home);
    await loadSpokespersons(tx, { writer: keepers.editor, approver: actor }, (key) => idOf(units, key));
    await loadColumns(tx, keepers, (key) => idOf(units, key));
    const planId = await loadPlan(tx, app, people, home);
    for (const load of [
      loadDeclarations,
      loadEvidence,
      loadObstacles,
      loadCooperation,
      loadInspections,
      loadRecognitions,
      loadProblems,
      loadPressKit,
    ])
      await load(
        tx,
        planId,
        (key) => personOf(people, key),
        (key) => idOf(units, key),
      );
    await loadVisualWorks(
      tx,
      app,
      planId,
      (key) => personOf(people, key),
      (key) => idOf(units, key),
    );
    await loadPurposes(tx, planId, personOf(people, "phuc.le"), story("2026-02-20", "09:00"));
    await loadCommittee(tx, {
      planId,
      personOf: (key) => personOf(people, key),
      unitOf: (key) => idOf(units, key),
      today: vietnamDay(app.clock.now()),
    });
    await loadDuties(tx, personWithRole(people, "editor"), idOf(units, "phuong-gia-rai"));
    await loadBriefings(tx, {
      personOf: (key) => personOf(people, key),
      unitOf: (key) => idOf(units, key),
      today: vietnamDay(app.clock.now()),
    });
    await loadMoney(tx, planId, (role) => personWithRole(people, role), idOf(units, "ca-mau"));
    await loadBlocks(
      tx,
      { editor: personOf(people, "diem.pham"), approver: personOf(people, "nghia.dang") },
      idOf(units, "ca-mau"),
      {
        written: story("2026-01-08", "08:40"),
        approved: story("2026-01-09", "15:10"),
        reviewOn: shift("2027-06-30", storyShift(app)),
      },
    );
    items.push(...(await loadContent(tx, app, units, people, planId)));
    const pair = (unit: string, editor: string, approver: string) => ({
      unitId: idOf(units, unit),
      editor: personOf(people, editor),
      approver: personOf(people, approver),
    });
    items.push(
      ...(await loadKinds(tx, {
        province: pair("ca-mau", "diem.pham", "nghia.dang"),
        ward: pair("phuong-gia-rai", "tran.ngo", "nghia.to"),
        settings: formSettings(app.config),
        story: (day, time) => story(shift(day, storyShift(app)), time),
      })),
    );
    await loadMessages(tx, {
      secretKey: app.config.secretKey,
      unitId: idOf(units, "phuong-gia-rai"),
      admin: personWithRole(people, "admin"),
      editor: personOf(people, "tran.ngo"),
      approver: personOf(people, "nghia.to"),
      asked: story("2026-11-02", "08:00"),
      wrote: story("2026-11-19", "09:00"),
    });
    await loadBroadcasting(tx, {
      admin: personWithRole(people, "admin"),
      editor: personOf(people, "tran.ngo"),
      unitOf: (key) => idOf(units, key),
      settings: formSettings(app.config),
      at: story("2026-01-07", "09:00"),
      now: app.clock.now(),
    });
    const standing = await loadStanding(
      tx,
      app,
      (key) => personOf(people, key),
      (key) => idOf(units, key),
    );
    items.push(...standing.items);
    await loadBudgets(tx, {
      writer: personOf(people, "tran.ngo"),
      approver: personOf(people, "nghia.to"),
      unitId: idOf(units, "phuong-gia-rai"),
      story,
    });
    await loadDataSharing(tx, {
      person: personOf(people, "tran.ngo"),
      unitId: idOf(units, "phuong-gia-rai"),
      writer: personOf(people, "tran.ngo"),
      approver: personOf(people, "nghia.to"),
      at: story("2026-11-03", "09:30"),
      now: app.clock.now(),
    });
    await loadCameras(tx, {
      app,
      editor: personOf(people, "tran.ngo"),
      officer: personOf(people, "duyen.truong"),
      approver: personOf(people, "nghia.to"),
      unitId: idOf(units, "phuong-gia-rai"),
      story,
    });
    await loadWifi(tx, {
      editor: personOf(people, "tran.ngo"),
      approver: personOf(people, "nghia.to"),
      unitId: idOf(units, "phuong-gia-rai"),
      at: story("2026-11-03", "09:00"),
      now: app.clock.now(),
    });
    await loadPosts(tx, {
      app,
      unitId: idOf(units, "phuong-gia-rai"),
      editor: personOf(people, "tran.ngo"),
      approver: personOf(people, "nghia.to"),
      admin: personOf(people, "khoa.tran"),
      story,
    });
    afterwards = standing.afterwards;
    await loadTranslators(tx, people);
    await loadHostProgrammes(tx, planId, {
      planner: personWithRole(people, "planner"),
      provinceId: idOf(units, "ca-mau"),
      ward: { id: idOf(units, "phuong-gia-rai"), editor: personOf(people, "tran.ngo") },
      at: story("2026-03-02", "09:00"),
    });
    await loadWriting(tx, planId, {
      planner: personWithRole(people, "planner"),
      ward: { id: idOf(units, "phuong-gia-rai"), issuer: "Ủy ban nhân dân phường Giá Rai" },
      at: story("2026-11-20", "09:00"),
    });
    await loadReports(tx, planId, {
      planner: personWithRole(people, "planner"),
      leader: personWithRole(people, "leader"),
      personOf: (key) => personOf(people, key),
      unitId: (key) => idOf(units, key),
      home,
      story,
    });
    await loadFeedback(tx, app, units, people);
    await loadEmulation(tx, {
      personOf: (key) => personOf(people, key),
      unitOf: (key) => idOf(units, key),
      story: (day, time) => story(shift(day, storyShift(app)), time),
    });
    await loadSelfAssessments(tx, {
      personOf: (key) => personOf(people, key),
      unitOf: (key) => idOf(units, key),
      story: (day, time) => story(shift(day, storyShift(app)), time),
    });
    await loadHonours(tx, {
      personOf: (key) => personOf(people, key),
      unitOf: (key) => idOf(units, key),
      now: app.clock.now(),
    });
    await loadConsultations(tx, {
      personOf: (key) => personOf(people, key),
      unitOf: (key) => idOf(units, key),
      story: (day, time) => story(shift(day, storyShift(app)), time),
    });
    await loadUsabilityTests(tx, {
      personOf: (key) => personOf(people, key),
      unitOf: (key) => idOf(units, key),
      story: (day, time) => story(shift(day, storyShift(app)), time),
    });
    await loadInitiatives(tx, {
      secretKey: app.config.secretKey,
      personOf: (key) => personOf(people, key),
      unitOf: (key) => idOf(units, key),
      story: (day, time) => story(shift(day, storyShift(app)), time),
    });
    await loadInbox(
      tx,
      app,
      (key) => idOf(units, key),
      (unitId, at) => whoMayAnswer(tx, people, "duyen.truong", unitId, at),
      personOf(people, "mung.thach"),
    );
    // What rules should be is answered by the justice line (309/2026/NĐ-CP).
    for (const n of [2, 3, 4, 5, 6, 7, 8])
      await routePetitions(tx, actor, {
        code: `nd20-${n}`,
        unitId: idOf(units, "so-tu-phap"),
        at: story("2026-03-02", "09:00"),
      });
    await loadMisunderstood(tx, app, {
      unitId: idOf(units, "phuong-gia-rai"),
      answererAt: (at) => whoMayAnswer(tx, people, "duyen.truong", idOf(units, "phuong-gia-rai"), at),
    });
    explain = () =>
      explainMisunderstood(app, { editor: personOf(people, "diem.pham"), approver: personOf(people, "nghia.dang") });
    await loadPress(tx, app, {
      personOf: (key) => personOf(people, key),
      unitOf: (key) => idOf(units, key),
      story: (day, time) => story(shift(day, storyShift(app)), time),
    });
    const today = vietnamDay(app.clock.now());
    await loadDossiers(tx, app, {
      unitId: idOf(units, "phuong-gia-rai"),
      provinceId: idOf(units, "ca-mau"),
      admin: personOf(people, "khoa.tran"),
      officer: personWithRole(people, "officer"),
      handler: personWithRole(people, "handler"),
      leader: personOf(people, "thai.huynh"),
    });
    exchange = () =>
      loadExchange(app, {
        unitId: idOf(units, "phuong-gia-rai"),
        provinceId: idOf(units, "ca-mau"),
        officer: personWithRole(people, "officer"),
        admin: personOf(people, "khoa.tran"),
      });
    await loadWaitingRoom(tx, {
      system: actor,
      officer: personWithRole(people, "officer"),
      unitId: idOf(units, "phuong-gia-rai"),
      now: app.clock.now(),
    });
    const lastSettled = await tx
      .selectFrom("dossier")
      .select("code")
      .where("settledAt", "is not", null)
      .orderBy("settledAt", "desc")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
    await loadCounterRatings(tx, {
      config: app.config,
      system: actor,
      leader: personOf(people, "thai.huynh"),
      unitId: idOf(units, "phuong-gia-rai"),
      others: ["xa-ho-thi-ky", "xa-tran-van-thoi"].map((key) => idOf(units, key)),
      now: app.clock.now(),
    });
    await loadServiceQuality(tx, {
      writer: personOf(people, "khoa.tran"),
      approver: personOf(people, "thai.huynh"),
      unitId: idOf(units, "phuong-gia-rai"),
      settled: lastSettled?.code,
      at: app.clock.now(),
    });
    await loadContests(tx, {
      writer: personOf(people, "tran.ngo"),
      approver: personOf(people, "thai.huynh"),
      unitId: idOf(units, "phuong-gia-rai"),
      others: ["phuong-bac-lieu", "ca-mau"].flatMap((slug) => units.get(slug) ?? []),
      secretKey: app.config.secretKey,
      at: app.clock.now(),
    });
    await loadStageContests(tx, {
      writer: personOf(people, "tran.ngo"),
      approver: personOf(people, "thai.huynh"),
      juror: personOf(people, "nghia.to"),
      typist: personOf(people, "duyen.truong"),
      confirmer: personOf(people, "tran.ngo"),
      unitId: idOf(units, "phuong-gia-rai"),
      others: ["phuong-bac-lieu", "ca-mau"].flatMap((slug) => units.get(slug) ?? []),
      secretKey: app.config.secretKey,
      at: app.clock.now(),
    });
    await loadWritingContests(tx, {
      writer: personOf(people, "tran.ngo"),
      approver: personOf(people, "thai.huynh"),
      markers: ["nghia.to", "duyen.truong", "lanh.vo"].map((key) => personOf(people, key)),
      unitId: idOf(units, "phuong-gia-rai"),
      others: ["phuong-bac-lieu", "ca-mau"].flatMap((slug) => units.get(slug) ?? []),
      secretKey: app.config.secretKey,
      at: app.clock.now(),
    });
    const quarters = await loadSurveys(tx, {
      writer: personOf(people, "tran.ngo"),
      approver: personOf(people, "thai.huynh"),
      typist: personWithRole(people, "officer"),
      unitId: idOf(units, "phuong-gia-rai"),
      at: app.clock.now(),
    });
    await addAwareness(tx, personOf(people, "phuc.le"), {
      planId,
      taskId: null,
      about: "Thủ tục được niêm yết đầy đủ, dễ đọc",
      beforeSurveyId: quarters[0] ?? "",
      afterSurveyId: quarters[1] ?? "",
      measure: "i:niem-yet",
      at: app.clock.now(),
    });
    await loadEvents(
      tx,
      today,
      (key) => personOf(people, key),
      (key) => idOf(units, key),
    );
    await loadTraining(tx, {
      personOf: (key) => personOf(people, key),
      unitOf: (key) => idOf(units, key),
      today,
      secretKey: app.config.secretKey,
    });
    for (const [person, unit, path] of DEMO_PICKS)
      await addPick(tx, personOf(people, person), {
        unitId: idOf(units, unit),
        path,
        until: shift(today, 60),
        at: app.clock.now(),
      });
    issues.push(
      ...(await loadBulletins(
        tx,
        (key) => personOf(people, key),
        (key) => idOf(units, key),
      )),
    );
    await loadComments(tx, app, people);
    items.push(
      await loadFigureNews(tx, {
        writer: personOf(people, "tran.ngo"),
        approver: personOf(people, "nghia.to"),
        unitId: idOf(units, "phuong-gia-rai"),
        slug: "phuong-gia-rai",
        months: [monthAfter(today.slice(0, 7), -1), today.slice(0, 7)],
        settings: formSettings(app.config),
        at: app.clock.now(),
      }),
    );
    await notifyPublicChange(tx, "demo");
    return true;
  });
  if (!isOurs) return;
  await countLastMonths(app.db, app.clock.now());
  await transaction(app.db, (tx) => proposeHonours(tx, { at: app.clock.now() }));
  await reviewProcedures(app.db, { now: () => app.clock.now() });
  // Sheets are set after the data is safe; a start that is cut off here leaves them to the queue.
  for (const { id, at } of items) await deliverItemNow({ ...app, clock: fixedClock(at) }, id);
  for (const { id, at } of issues) await deliverBulletinNow({ ...app, clock: fixedClock(at) }, id);
  await transaction(app.db, (tx) => afterwards(tx));
  await exchange();
  await explain();
  await lookForOld(app, app.clock.now());
  say(
    `Đã nạp ${demoUnits.length} đơn vị, ${demoPeople.length} cán bộ, ${demoProcedures.length} thủ tục, ${demoJourneys.length} tình huống, ${demoContent.length} tin bài trong ${((Date.now() - started) / 1000).toFixed(1)} giây.`,
  );
}

const DEMO_PICKS = [
  ["diem.pham", "ca-mau", "/tinh-huong/co-em-be"],
  ["diem.pham", "ca-mau", "/thu-tuc/1.001193"],
  ["tran.ngo", "phuong-gia-rai", "/tinh-huong/co-em-be"],
] as const;

const HOME_TASKS: HomeTask[] = [
  { titleVi: "Khai sinh", titleEn: "Register a birth", path: "/thu-tuc/1.001193", icon: "birth" },
  { titleVi: "Sao y bản chính", titleEn: "Certify a copy", path: "/thu-tuc/2.000815", icon: "stamp" },
  { titleVi: "Kết hôn", titleEn: "Get married", path: "/thu-tuc/1.000894", icon: "heart" },
  { titleVi: "Thường trú", titleEn: "Register residence", path: "/thu-tuc/1.004222", icon: "home" },
  { titleVi: "Mở hộ kinh doanh", titleEn: "Start a small business", path: "/thu-tuc/1.001612", icon: "shop" },
  { titleVi: "Trợ cấp người già", titleEn: "Old-age allowance", path: "/thu-tuc/1.014027", icon: "people" },
];

/** How far the story is moved, so that what was "this week" in it is this week. Never backwards. */
function storyShift(app: AppContext): number {
  const today = vietnamDay(app.clock.now());
  if (today <= demoStoryDate) return 0;
  return Math.round((Date.parse(today) - Date.parse(demoStoryDate)) / 86_400_000);
}

const story = (day: string, time: string): Date => new Date(`${day}T${time}:00+07:00`);

type Ids = Map<string, string>;

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`demonstration names an unknown key: ${key}`);
  return id;
}

async function loadDemoUnits(tx: Tx, actor: Actor, at: Date): Promise<Ids> {
  const ids: Ids = new Map([...demoUnits, ...demoFormerUnits].map((unit) => [unit.key, randomUUID()]));
  const type = (name: string): string =>
    /^(Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Phường|Xã|Đặc khu)/.exec(name)?.[1] ?? "";
  const former: UnitLife[] = demoFormerUnits.map((unit) => ({
    id: idOf(ids, unit.key),
    kind: unit.kind,
    createdOn: unit.from,
    endedOn: unit.until,
    versions: [
      {
        name: unit.name,
        shortName: unit.name.slice(type(unit.name).length).trim(),
        type: type(unit.name),
        parentId: idOf(ids, unit.parent),
        code: unit.code,
        slug: unit.slug,
        placeName: null,
        address: null,
        phone: null,
        email: null,
        openingHours: null,
        validFrom: unit.from,
        validTo: unit.until,
      },
    ],
  }));
  const present: UnitLife[] = demoUnits.map((unit) => {
    const facts = {
      name: unit.name,
      shortName: unit.shortName,
      type: unit.kind === "commune" || unit.kind === "province" ? type(unit.name) : "",
      code: unit.code,
      slug: unit.slug,
      placeName: unit.placeName,
      address: unit.address,
      phone: unit.phone,
      email: unit.email,
      openingHours: unit.openingHours,
    };
    const parentId = unit.parent ? idOf(ids, unit.parent) : null;
    const createdOn = unit.kind === "central" ? BEGINNING : unit.movedFrom ? "1997-01-01" : unit.from;
    const moved = unit.movedFrom;
    return {
      id: idOf(ids, unit.key),
      kind: unit.kind,
      createdOn,
      endedOn: null,
      versions: [
        ...(moved ? [{ ...facts, parentId: idOf(ids, moved.parent), validFrom: createdOn, validTo: moved.on }] : []),
        { ...facts, parentId, validFrom: moved ? moved.on : createdOn, validTo: null },
      ],
    };
  });
  const seen = new Set<string>();
  const successions: Succession[] = demoSuccessions.map((one) => {
    const isMain = !seen.has(one.from);
    seen.add(one.from);
    return {
      fromUnitId: idOf(ids, one.from),
      toUnitId: idOf(ids, one.to),
      onDate: one.on,
      kind: one.share === "whole" ? "merge" : "split",
      share: one.share === "whole" ? 1 : null,
      isMain,
      note: one.note,
    };
  });
  const central = present.filter((life) => life.kind === "central");
  const rest = present.filter((life) => life.kind !== "central");
  await loadUnits(tx, actor, { lives: [...central, ...former, ...rest], successions, at, note: "Dữ liệu minh họa" });
  return ids;
}

async function loadPeople(tx: Tx, actor: Actor, units: Ids, passwordHash: string): Promise<Map<string, Actor>> {
  const people = new Map<string, Actor>();
  const begun = story("2026-01-02", "08:00").getTime();
  // The person printed for a role comes first, so that the lists at sign-in and on the command line name the same one.
  const order = [...demoPeople].sort((a, b) => Number(b.demoFor !== null) - Number(a.demoFor !== null));
  for (const [index, person] of order.entries()) {
    const now = new Date(begun + index * 1_000);
    const grants = person.grants.map((grant) => ({
      role: grant.role,
      unitId: idOf(units, grant.unit),
      fromDay: "2026-01-02",
    }));
    const id = await addActivePerson(
      tx,
      actor,
      {
        name: person.name,
        email: person.email,
        title: person.title,
        unitId: idOf(units, person.unit),
        grants,
        passwordHash,
        isDemo: true,
      },
      { now },
    );
    people.set(person.key, { id, name: person.name, grants, sessionId: null });
  }
  return people;
}

function personOf(people: Map<string, Actor>, key: string): Actor {
  const person = people.get(key);
  if (!person) throw new Error(`demonstration names an unknown person: ${key}`);
  return person;
}

async function loadJourneys(tx: Tx, people: Map<string, Actor>): Promise<void> {
  const writer = personWithRole(people, "editor");
  const publisher = personWithRole(people, "approver");
  for (const { slug, content } of demoJourneys) {
    const id = await createJourney(tx, writer, { slug, content, at: story("2026-01-06", "08:30") });
    await submitJourney(tx, writer, { id, at: story("2026-01-06", "09:00") });
    await publishJourney(tx, publisher, { id, at: story("2026-01-07", "10:00") });
  }
}

async function loadPlan(tx: Tx, app: AppContext, people: Map<string, Actor>, home: string): Promise<string> {
  const planner = personWithRole(people, "planner");
  const leader = personWithRole(people, "leader");
  const drafted = story("2026-02-23", "09:00");
  const planId = await createPlanFromText(tx, planner, {
    unitId: home,
    text: demoPlanText,
    sourceName: demoPlan.fileName,
    at: drafted,
  });
  await acceptWholePlan(tx, planner, { planId, at: drafted });
  await assignRecognisedAgencies(tx, planner, { planId, at: story("2026-02-24", "14:00") });
  // Kind and language stay proposals, so that the page shows what one looks like.
  await confirmPlanProposals(tx, planner, { planId, fields: ["topic", "audiences"], at: story("2026-02-24", "14:30") });
  await issuePlan(tx, leader, { planId, at: story("2026-02-27", "15:00") });
  void app;
  return planId;
}

function personWithRole(people: Map<string, Actor>, role: string): Actor {
  const key = demoPeople.find((one) => one.demoFor === role)?.key;
  return personOf(people, key ?? "");
}

const AUDIENCES: Record<DemoAudience, Audience> = {
  residents: "residents",
  businesses: "businesses",
  officials: "officials",
  khmer: "ethnicCommunities",
  elderly: "residents",
};

/** Translators with the languages they know, and the words they agreed on. */
async function loadTranslators(tx: Tx, people: Map<string, Actor>): Promise<void> {
  const translators = demoPeople.filter((one) => one.grants.some((grant) => grant.role === "translator"));
  for (const one of translators) {
    for (const lang of one.languages.flatMap((code) => toldLanguage(code) ?? []))
      await saveReader(tx, { personId: personOf(people, one.key).id, lang, isNative: true });
  }
  const [writer, other] = translators.map((one) => personOf(people, one.key));
  if (!writer || !other) return;
  const at = story("2026-04-06", "09:00");
  for (const term of demoTerms) {
    const id = await saveTerm(tx, { ...term, writtenBy: writer.id, writtenByName: writer.name, writtenAt: at });
    await saveTermConfirmed(tx, id, { confirmedBy: other.id, confirmedByName: other.name, confirmedAt: at });
  }
  const { slug, lang, sentences } = demoTranslation;
  const item = await findItemBySlug(tx, slug);
  if (!item) return;
  const pairs = Object.entries(sentences).map(([source, text]) => ({ sum: sumOf(source), source, text }));
  const here = { item, lang, at: story("2026-06-20", "10:00") };
  await writeTranslation(tx, writer, here, { pairs, basedOn: 0 });
  await submitTranslation(tx, writer, here);
  await confirmTranslation(tx, other, here);
  for (const { code, lang, sentences } of demoTranslatedProcedures) {
    const at = story("2026-06-22", "09:00");
    await chooseProcedure(tx, personOf(people, "khoa.tran"), { code, lang, at });
    if (!sentences) continue;
    const desk = procedureDesk(await getChosen(tx, code, lang), at);
    const pairs = Object.entries(sentences).map(([source, text]) => ({ sum: sumOf(source), source, text }));
    await writeAtDesk(tx, writer, desk, { pairs, basedOn: 0 });
    await submitAtDesk(tx, writer, desk);
    await confirmAtDesk(tx, other, desk);
  }
}

async function loadContent(
  tx: Tx,
  app: AppContext,
  units: Ids,
  people: Map<string, Actor>,
  planId: string,
): Promise<{ id: string; at: Date }[]> {
  const days = storyShift(app);
  const published: { id: string; at: Date }[] = [];
  const pictures = await loadPictures(
    tx,
    app.files,
    app.config.secretKey,
    (key) => personOf(people, key),
    (key) => idOf(units, key),
    (day) => ({ day: shift(day, days), at: story(shift(day, days), "16:20") }),
  );
  for (const item of demoContent) {
    const day = shift(item.date, days);
    const author = personOf(people, item.author);
    const taskId = item.planTask ? await findTaskByText(tx, planId, item.planTask) : null;
    const id = await createItem(tx, author, {
      unitId: idOf(units, item.unit),
      kind: item.kind,
      title: item.title,
      summary: item.summary,
      body: [...(pictures.has(item.slug) ? [`![${pictures.get(item.slug)}]`] : []), ...item.body].join("\n\n"),
      topic: item.topic,
      audiences: [...new Set(item.audiences.map((one) => AUDIENCES[one]))],
      procedureCodes: item.procedures,
      placeIds: (item.places ?? []).map((key) => idOf(units, key)),
      facts: item.facts ?? {},
      languages: item.languages ?? [],
      sectors: item.sectors ?? [],
      legalBasisIds: (await listDocumentsByNumber(tx, item.bases ?? [])).map((one) => one.id),
      taskId,
      obligationId: null,
      at: story(day, "08:10"),
    });
    await submitItem(tx, author, { itemId: id, note: null, at: story(day, "09:05") });
    if (item.state !== "published") continue;
    const at = story(day, "10:30");
    await approveItem(
      tx,
      personOf(people, item.approver),
      { itemId: id, publishAt: null, note: null, at },
      formSettings(app.config),
    );
    published.push({ id, at: new Date(at.getTime() + 4_000) });
  }
  return published;
}

/** What askers say of the answers, some way or other. */
const DEMO_GRADES = [5, 4, 5, 3] as const;

async function loadFeedback(tx: Tx, app: AppContext, units: Ids, people: Map<string, Actor>): Promise<void> {
  const later = storyShift(app) * 86_400_000;
  const at = (text: string): Date => new Date(new Date(text).getTime() + later);
  for (const one of demoQuestions) {
    const { code } = await askQuestion(tx, app.config.secretKey, {
      unitId: idOf(units, one.unit),
      kind: "question",
      body: one.text,
      contact: null,
      pagePath: pathOf(one.page),
      at: at(one.askedAt),
    });
    if (!one.answer) continue;
    const asked = await tx.selectFrom("question").select("id").where("code", "=", code).executeTakeFirstOrThrow();
    await answerQuestion(tx, await whoMayAnswer(tx, people, one.answer.by, idOf(units, one.unit), at(one.answer.at)), {
      questionId: asked.id,
      answer: one.answer.text,
      internalNote: null,
      at: at(one.answer.at),
    });
    await publishAnswered(tx, people, one, { id: asked.id, unitId: idOf(units, one.unit), at: at(one.answer.at) });
    const saidAt = new Date(at(one.answer.at).getTime() + 26 * 3_600_000);
    if (saidAt < app.clock.now())
      await giveVerdict(tx, {
        questionId: asked.id,
        isSolved: true,
        satisfaction: DEMO_GRADES[one.key.length % DEMO_GRADES.length] as (typeof DEMO_GRADES)[number],
        at: saidAt,
      });
  }
  const today = app.clock.now();
  for (const rating of demoRatings) {
    for (const [face, count] of Object.entries(rating.counts)) {
      for (let n = 0; n < count; n++) {
        await recordRating(tx, {
          path: pathOf(rating.page) ?? "/",
          unitId: idOf(units, rating.unit),
          isUseful: Number(face) >= 3,
          lang: "vi",
          at: new Date(today.getTime() - n * 3 * 86_400_000),
        });
      }
    }
  }
}

function pathOf(page: { procedure: string } | { content: string } | { unitHome: true }): string | null {
  if ("procedure" in page) return `/thu-tuc/${page.procedure}`;
  if ("content" in page) return `/tin-tuc/${page.content}`;
  return null;
}

/** The person of the story, or, where that person's roles do not reach the unit, a colleague whose do. */
/** Through the commands people use, on the days after the news came out. */
async function loadComments(tx: Tx, app: AppContext, people: Map<string, Actor>): Promise<void> {
  for (const [n, one] of demoComments.entries()) {
    const item = await tx
      .selectFrom("item")
      .innerJoin("itemVersion as v", (join) =>
        join.onRef("v.itemId", "=", "item.id").onRef("v.number", "=", "item.publishedVersion"),
      )
      .select(["item.id", "item.slug", "item.unitId", "item.kind", "item.publishedAt", "v.title"])
      .where("v.title", "=", one.about)
      .executeTakeFirst();
    if (!item?.publishedAt) throw new Error(`the demonstration has no news ${one.about}`);
    const at = new Date(item.publishedAt.getTime() + one.after * 86_400_000);
    const { id, slug, unitId, kind, title, publishedAt } = item;
    const code = await sendComment(tx, app.config.secretKey, {
      subject: { id, unitId, kind, path: `/tin-tuc/${slug}`, title, publishedAt, isWithdrawn: false },
      name: one.name,
      body: one.text,
      email: "",
      sender: `demo ${n}`,
      at,
    });
    if (one.decision === null) continue;
    const comment = await tx
      .selectFrom("readerComment")
      .select("id")
      .where("code", "=", code)
      .executeTakeFirstOrThrow();
    const person = await whoModerates(tx, people, unitId, at);
    const later = { id: comment.id, at: new Date(at.getTime() + 3 * 3_600_000) };
    if (one.decision === "publish") await publishComment(tx, person, later);
    else await refuseComment(tx, person, { ...later, reason: one.decision.refuse });
    if (one.answer) await answerComment(tx, person, { ...later, answer: one.answer });
  }
}

async function whoModerates(tx: Tx, people: Map<string, Actor>, unitId: string, at: Date): Promise<Actor> {
  for (const person of people.values()) if (await mayAt(tx, person, "comments.moderate", unitId, at)) return person;
  throw new Error(`nobody of the demonstration decides about comments of ${unitId}`);
}

async function whoMayAnswer(tx: Tx, people: Map<string, Actor>, key: string, unitId: string, at: Date): Promise<Actor> {
  return whoMay(tx, [personOf(people, key), ...people.values()], "feedback.answer", unitId, at);
}

async function whoMay(tx: Tx, people: Actor[], what: Permission, unitId: string, at: Date): Promise<Actor> {
  for (const person of people) if (await mayAt(tx, person, what, unitId, at)) return person;
  throw new Error(`nobody of the demonstration may do ${what} for ${unitId}`);
}

/** Some answers are public, written by who answered and approved by another; one waits. */
async function publishAnswered(
  tx: Tx,
  people: Map<string, Actor>,
  one: DemoQuestion,
  asked: { id: string; unitId: string; at: Date },
): Promise<void> {
  const shown = demoPublications[one.key];
  if (!shown || !one.answer) return;
  const writer = await whoMayAnswer(tx, people, one.answer.by, asked.unitId, asked.at);
  const words = { field: shown.field, summary: shown.summary, answer: one.answer.text };
  await writePublication(tx, writer, {
    ...words,
    questionId: asked.id,
    basedOn: null,
    procedureCode: "procedure" in one.page ? one.page.procedure : null,
    askerName: null,
    photos: [],
    kept: openFinds(words, [], []),
    hidden: 0,
    known: [],
    submits: true,
    at: asked.at,
  });
  if (shown.waits) return;
  // One was confirmed for a version that is no longer in force: it waits to be read again.
  const known =
    "procedure" in one.page && !shown.isOld
      ? await getProcedureInForce(tx, one.page.procedure, vietnamDay(asked.at))
      : undefined;
  const procedureVersion = known ? String(known.version.number) : null;
  const others = [...people.values()].filter((person) => person.id !== writer.id);
  const approver = await whoMay(tx, others, "feedback.publish", asked.unitId, asked.at);
  await approvePublication(tx, approver, { questionId: asked.id, edit: 1, procedureVersion, at: asked.at });
}
