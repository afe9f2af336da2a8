import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import * as sass from "sass";
import { describe, expect, test } from "vitest";
import { isPermission, PERMISSIONS, type Role, rolesHolding } from "../src/modules/accounts/index.ts";
import { MODULES } from "../src/modules.ts";
import { problemsOf } from "../src/platform/html/page-problems.ts";
import { projectRoot } from "../src/platform/project-root.ts";
import { useDemoApp } from "./support/demo-app.ts";

const demo = useDemoApp();
const ROUTES = MODULES.flatMap((module) => module.routes);
const PAGES = ROUTES.filter((route) => route.method === "GET" && !route.options.api);

/** A real value for every parameter of every address; a new page with a parameter says here what to fill in. */
async function sample(path: string): Promise<string | null> {
  const one = async (query: ReturnType<typeof sql<{ v: string }>>): Promise<string | undefined> =>
    (await query.execute(demo.app.db)).rows[0]?.v;
  const values: Record<string, () => Promise<string | undefined> | string> = {
    "/can-bo/noi-bo/:id": () =>
      one(sql`select id::text as v from briefing where kind = 'directive' and version = 2 limit 1`),
    "/can-bo/tap-huan/:id": () =>
      one(sql`select id::text as v from course where kind = 'training' and version = 1 limit 1`),
    "/can-bo/tap-huan/cau-hoi/:question": () => one(sql`select id::text as v from course_question limit 1`),
    "/xac-nhan/:code": () => one(sql`select code as v from course_certificate limit 1`),
    ":unitId": () => one(sql`select unit_id::text as v from unit_slug where slug = 'phuong-gia-rai'`),
    "/doi-thoai/:id": () => one(sql`select id::text as v from course where public_at is not null limit 1`),
    "/can-bo/tap-huan/:id/sua": () => one(sql`select id::text as v from course where kind = 'training' limit 1`),
    "/quy-tac-ung-xu/:id": () => one(sql`select id::text as v from briefing where kind = 'conduct' limit 1`),
    ":unit": () => "phuong-gia-rai",
    ":code": () => "1.001193",
    ":slug": () =>
      one(sql`select i.slug as v from item i left join translation t on t.item_id = i.id
        where i.state = 'published' order by t.item_id is null, i.published_at desc limit 1`),
    "/can-bo/tinh-huong/:id": () => one(sql`select id::text as v from journey where slug = 'co-em-be'`),
    "/tinh-huong/:slug": () => "co-em-be",
    "/tinh-huong/:slug/:node": () => "da-cuoi-chua",
    "/can-bo/tin-bai/:id/sua": () =>
      one(sql`select id::text as v from item where state in ('draft', 'returned') limit 1`),
    "/can-bo/tin-bai/:id": () => one(sql`select id::text as v from item order by changed_at desc limit 1`),
    ":emblem": () => one(sql`select hash || '.webp' as v from emblem limit 1`),
    ":picture": () => one(sql`select code || '-480.webp' as v from picture where consent = 'nobody' limit 1`),
    "/can-bo/kho-anh/:id": () =>
      one(
        sql`select p.id::text as v from picture p join unit_slug s on s.unit_id = p.unit_id where s.slug = 'phuong-gia-rai' limit 1`,
      ),
    ":form": () => "loudspeaker",
    ":outlet": () => one(sql`select unit_id::text as v from press_outlet_address limit 1`),
    ":document": () => one(sql`select id::text as v from legal_document where published_at is not null limit 1`),
    ":lang": () => "en",
    "/can-bo/dich/:id": () => one(sql`select id::text as v from item where state = 'published' limit 1`),
    ":shape": () => "wide",
    ":reason": () => "advertising",
    "/can-bo/binh-luan/:id": () => one(sql`select id::text as v from reader_comment where state = 'waiting' limit 1`),
    "/can-bo/phan-anh/kin/:id": () =>
      one(sql`select id::text as v from question where is_confidential and not for_inspectors limit 1`),
    "/can-bo/phan-anh/mau-tra-loi/:template": () =>
      one(
        sql`select t.id::text as v from feedback_template t join unit_slug s on s.unit_id = t.unit_id where s.slug = 'phuong-gia-rai' limit 1`,
      ),
    "/can-bo/phan-anh/:id": () =>
      one(
        sql`select q.id::text as v from question q join unit_slug s on s.unit_id = q.unit_id where s.slug = 'phuong-gia-rai' and not q.is_confidential limit 1`,
      ),
    "/open311/v2/services/:service": () => "cau-hoi.json",
    "/open311/v2/requests/:request": async () =>
      `${await one(sql`select code as v from question_publication where state = 'published' limit 1`)}.xml`,
    "/open311/v2/tokens/:token": async () =>
      `${await one(sql`select q.code as v from question q join question_publication p on p.question_id = q.id limit 1`)}.json`,
    "/can-bo/phan-anh/:id/cong-khai": () =>
      one(sql`select question_id::text as v from question_publication where state = 'published' limit 1`),
    "/phan-anh/cong-khai/:code": () =>
      one(sql`select code as v from question_publication where state = 'published' limit 1`),
    "/can-bo/so-phat-hanh/:id": () =>
      one(sql`select id::text as v from ledger_entry where file_key is not null limit 1`),
    "/can-bo/nguoi-dung/:id": () => one(sql`select id::text as v from person order by created_at desc limit 1`),
    "/can-bo/noi-tiep-nhan/:id": () =>
      one(
        sql`select p.id::text as v from service_point p join unit_slug s on s.unit_id = p.unit_id where s.slug = 'phuong-gia-rai' limit 1`,
      ),
    "/can-bo/thu-phi/giao-dich/:id": () =>
      one(sql`select id::text as v from statement_row where state = 'open' limit 1`),
    "/can-bo/thu-phi/khoan/:id": () => one(sql`select id::text as v from payment_demand where state = 'due' limit 1`),
    "/can-bo/thu-phi/khoan/:id/ma-qr": () =>
      one(sql`select id::text as v from payment_demand where state = 'due' limit 1`),
    "/can-bo/ho-so/nhap-danh-sach/:id": () => one(sql`select id::text as v from dossier_import limit 1`),
    "/can-bo/ho-so/nhap-danh-sach/:id/loi.csv": () => one(sql`select id::text as v from dossier_import limit 1`),
    "/can-bo/ho-so/dong-bo/noi-nhan/:id": () => one(sql`select id::text as v from sync_destination limit 1`),
    "/can-bo/ho-so/dong-bo/doi-chieu/:id": () => one(sql`select id::text as v from sync_comparison limit 1`),
    "/can-bo/ho-so/dong-bo/doi-chieu/:id/khac.csv": () => one(sql`select id::text as v from sync_comparison limit 1`),
    "/can-bo/ho-so/dong-bo/doi-chieu/:id/bang.xlsx": () => one(sql`select id::text as v from sync_comparison limit 1`),
    "/can-bo/ho-so/:code": () => one(sql`select code as v from dossier where supplements > 0 limit 1`),
    "/can-bo/ho-so/:code/giay/:form": () => "01.pdf",
    "/can-bo/phi/:id/sua": () => one(sql`select id::text as v from fee_document limit 1`),
    "/can-bo/phi/:id": () => one(sql`select id::text as v from fee_document where unit_id is not null limit 1`),
    "/can-bo/to-chuc/:id": () => one(sql`select unit_id::text as v from unit_slug where slug = 'phuong-gia-rai'`),
    "/can-bo/cho-duyet/:id": () => one(sql`select id::text as v from proposal order by id limit 1`),
    ":host": () => one(sql`select id::text as v from host_programme limit 1`),
    ":unitKind": () => "province",
    ":year": () => "2027",
    ":task": () => one(sql`select task_id::text as v from task_assignment limit 1`),
    ":act": () => "doi-ten",
    ":kind": () => "su-kien",
    ":entry": () => one(sql`select id::text as v from money_entry limit 1`),
    ":obligation": () => one(sql`select id::text as v from publication_obligation limit 1`),
    ":period": () => one(sql`select id::text as v from report_period order by due_on limit 1`),
    ":period.xlsx": async () => `${await one(sql`select id::text as v from report_period limit 1`)}.xlsx`,
    ":report": () =>
      one(sql`select id::text as v from unit_report where role = 'summary' and state <> 'draft' limit 1`),
    ":evidence": () => one(sql`select id::text as v from evidence limit 1`),
    ":request": () => one(sql`select id::text as v from cooperation_request where state = 'accepted' limit 1`),
    ":letter": () => "d",
    ":set": () => "thu-tuc",
    ":file": () => "tu-dien.csv",
    "/can-bo/van-ban/:id": () => one(sql`select id::text as v from legal_document where number = '118/2025/NĐ-CP'`),
    "/van-ban/:id": () => one(sql`select id::text as v from legal_document where number = '118/2025/NĐ-CP'`),
    "/can-bo/ke-hoach/:id": () => one(sql`select id::text as v from plan where state = 'issued' limit 1`),
    "/ke-hoach/:id": () => one(sql`select id::text as v from plan where state = 'issued' limit 1`),
    ":programme": () => one(sql`select id::text as v from inspection_programme limit 1`),
    ":checklist": () => one(sql`select id::text as v from inspection_checklist limit 1`),
    "/can-bo/kiem-tra/:id": () => one(sql`select id::text as v from inspection where state = 'concluded' limit 1`),
    "/can-bo/nguoi-dung-dau/:id": () => one(sql`select id::text as v from unit_head where to_on is not null limit 1`),
    "/can-bo/ghi-nhan/:id": () => one(sql`select id::text as v from recognition where state = 'proposed' limit 1`),
    "/guong-dien-hinh/:id": () =>
      one(sql`select id::text as v from recognition where state = 'published' and kind <> 'initiative' limit 1`),
    "/can-bo/chi-so/phieu/:id": () =>
      one(sql`select id::text as v from scoring_sheet where state = 'approved' order by year desc limit 1`),
    "/can-bo/chi-so/tu-cham/:id": () =>
      one(sql`select id::text as v from self_assessment where state = 'sent' limit 1`),
    "/thi-dua/:id": () => one(sql`select id::text as v from movement where state = 'launched' limit 1`),
    "/can-bo/thi-dua/:id": () => one(sql`select id::text as v from movement where state = 'launched' limit 1`),
    "/can-bo/thi-dua/:id/ket-qua.csv": () =>
      one(sql`select id::text as v from movement where state = 'launched' limit 1`),
    "/sang-kien/:id": () =>
      one(sql`select id::text as v from recognition where state = 'published' and kind = 'initiative' limit 1`),
    "/can-bo/sang-kien/ap-dung/:id": () => one(sql`select id::text as v from initiative_use limit 1`),
    ":committee": () => one(sql`select id::text as v from committee limit 1`),
    ":meeting": () => one(sql`select id::text as v from committee_meeting where state = 'held' limit 1`),
    ":notice": () => one(sql`select id::text as v from plan_notice limit 1`),
    ":kit": () =>
      one(sql`select id::text as v from press_kit where state = 'approved' and embargo_until is null limit 1`),
    "/can-bo/chat-luong-phuc-vu/cach-tinh/:id": () => one(sql`select id::text as v from quality_definition limit 1`),
    "/can-bo/chat-luong-phuc-vu/cach-tinh/:kind": () => "chi-so",
    "/can-bo/chat-luong-phuc-vu/don-vi/:id": () =>
      one(sql`select unit_id::text as v from unit_slug where slug = 'phuong-gia-rai'`),
    "/can-bo/sang-kien/:id": () => one(sql`select id::text as v from initiative where source = 'resident' limit 1`),
    "/cuoc-thi/:id": () => one(sql`select contest_id::text as v from contest_essay where shown_at is not null limit 1`),
    "/can-bo/cuoc-thi/:id/bai/:essay": () => one(sql`select essay_a::text as v from contest_likeness limit 1`),
    "/can-bo/cuoc-thi/:id/bai-giong/:pair": () =>
      one(sql`select essay_a || '_' || essay_b as v from contest_likeness limit 1`),
    "/can-bo/cuoc-thi/:id": () => one(sql`select contest_id::text as v from contest_likeness limit 1`),
    "/thu-cung-dan/:id": () =>
      one(sql`select id::text as v from usability_test where published_at is not null limit 1`),
    "/can-bo/thu-cung-dan/:id": () =>
      one(sql`select id::text as v from usability_test where published_at is not null limit 1`),
    "/tham-do/:id": () => one(sql`select id::text as v from poll where state = 'approved' limit 1`),
    "/can-bo/tham-do/:id": () => one(sql`select id::text as v from poll limit 1`),
    "/khao-sat/:id": () => one(sql`select id::text as v from survey where results_at is not null limit 1`),
    "/khao-sat/:id.csv": async () =>
      `${await one(sql`select id::text as v from survey where results_at is not null limit 1`)}.csv`,
    "/can-bo/khao-sat/:id": () => one(sql`select id::text as v from survey where results_at is not null limit 1`),
    "/can-bo/khao-sat/mau/:id": () => one(sql`select id::text as v from survey_questionnaire limit 1`),
    "/can-bo/tiep-cong-dan/:id": () => one(sql`select id::text as v from citizen_reception limit 1`),
    "/lay-y-kien/:id": () => one(sql`select id::text as v from consultation where summary_state = 'approved' limit 1`),
    "/ket-luan-kiem-tra/:id": () =>
      one(sql`select inspection_id::text as v from inspection_publication where state = 'published' limit 1`),
    "/can-bo/kiem-tra/:id/cong-khai": () =>
      one(sql`select inspection_id::text as v from inspection_publication where state = 'published' limit 1`),
    "/can-bo/lay-y-kien/:id": () =>
      one(sql`select id::text as v from consultation where summary_state = 'approved' limit 1`),
    "/chi-so/:key": () => "par-index",
    "/chi-so/:key/bieu-do.svg": () => "par-index",
    "/can-bo/chi-so/:key": () => "par-index",
    "/can-bo/chi-so/:key/sua": () => "par-index",
    "/can-bo/chi-tieu/:id": () => one(sql`select id::text as v from target limit 1`),
    "/can-bo/cho-chua-hieu/:id": () =>
      one(sql`select id::text as v from misunderstanding where state = 'drafted' limit 1`),
    "/can-bo/van-de/:id": () =>
      one(sql`select problem_id::text as v from problem_update where state = 'waiting' limit 1`),
    "/van-de/:id": () =>
      one(sql`select id::text as v from problem where state = 'open' and first_due_on <> due_on limit 1`),
    ":issue": () => "so-3-2026",
    "/ban-tin/:issue": () => "so-8-2026",
    "/can-bo/ban-tin/:id": () => one(sql`select id::text as v from bulletin where state = 'submitted' limit 1`),
    "/can-bo/su-kien/:id": () => one(sql`select event_id::text as v from event_update where state = 'waiting' limit 1`),
    "/su-kien/:id": () => one(sql`select id::text as v from event where state = 'moved' limit 1`),
    "/can-bo/kho-khan/:id": () => one(sql`select id::text as v from obstacle limit 1`),
    "/can-bo/gui-tin/:run/sua": () => one(sql`select id::text as v from message_run where state = 'draft' limit 1`),
    ":run": () => one(sql`select id::text as v from message_run where approved_at is not null limit 1`),
    ":provider": () => one(sql`select id::text as v from message_provider limit 1`),
    "/can-bo/dang-bai/tin/:id": () =>
      one(sql`select p.item_id::text as v from post p join post_place a on a.id = p.place_id
        where p.state = 'due' and a.kind = 'zaloGroup' limit 1`),
    "/can-bo/dang-bai/tin/:id/:kind": () => "nhom-zalo",
    "/wifi/:place": () => one(sql`select code as v from wifi_place where withdrawn_reason is null limit 1`),
    "/can-bo/ngan-sach/:id": () => one(sql`select id::text as v from budget_disclosure limit 1`),
    "/cong-khai-ngan-sach/:id": () => one(sql`select id::text as v from budget_disclosure limit 1`),
    "/cong-khai-ngan-sach/:id/bang.csv": () => one(sql`select id::text as v from budget_disclosure limit 1`),
    "/can-bo/chia-se-du-lieu/thoa-thuan/:id": () => one(sql`select id::text as v from data_agreement limit 1`),
    "/can-bo/ke-hoach/loai-hoat-dong/:type": () => "conference",
    "/can-bo/camera/:id": () => one(sql`select id::text as v from camera where notice_photo_key is not null limit 1`),
    "/can-bo/camera/:id/bien-bao": () => one(sql`select id::text as v from camera limit 1`),
    "/can-bo/camera/:id/bien/anh": () =>
      one(sql`select id::text as v from camera where notice_photo_key is not null limit 1`),
    "/can-bo/camera/yeu-cau/:request": () => one(sql`select id::text as v from footage_request limit 1`),
    "/can-bo/wifi/:id": () => one(sql`select id::text as v from wifi_place limit 1`),
    "/can-bo/wifi/:id/bien": () => one(sql`select id::text as v from wifi_place limit 1`),
    ":system.csv": async () => `${await one(sql`select id::text as v from source_system limit 1`)}.csv`,
    ":system": () => one(sql`select id::text as v from source_system limit 1`),
    ":push": () => one(sql`select id::text as v from source_push limit 1`),
    ":broadcast": () => one(sql`select id::text as v from follower_broadcast where photo_key is not null limit 1`),
    ":post": () => one(sql`select id::text as v from post where photo_key is not null limit 1`),
    ":wish": () => "00000000-0000-0000-0000-000000000000",
    ":hall": () => one(sql`select code as v from queue_hall limit 1`),
    ":point": () => one(sql`select point_id::text as v from queue_hall limit 1`),
    ":counter": () => "1",
    "/danh-gia/may/:language": () => "vi",
    "/can-bo/danh-gia/bat-thuong/:hold": () =>
      one(sql`select id::text as v from rating_hold where decision is null limit 1`),
    "/can-bo/danh-gia/may/:device": () =>
      one(sql`select d.id::text as v from rating_device d join unit_slug s on s.unit_id = d.unit_id
        where s.slug = 'phuong-gia-rai' limit 1`),
    "/lay-so/:code": () => one(sql`select code as v from queue_ticket limit 1`),
    "/can-bo/goi-so/phieu/:code": () => one(sql`select code as v from queue_ticket limit 1`),
    "/bang-tin/:code": () => one(sql`select code as v from station where medium = 'screen' and off_on is null limit 1`),
    "/can-bo/truyen-thanh/muc/:id": () => one(sql`select id::text as v from broadcast_order limit 1`),
    "/can-bo/truyen-thanh/luot-phat/:id": () =>
      one(sql`select p.id::text as v from station_play p join unit_slug u on u.unit_id = p.unit_id
        where u.slug = 'phuong-gia-rai' limit 1`),
    "/can-bo/truyen-thanh/diem-phat/:id": () =>
      one(sql`select s.id::text as v from station s join unit_slug u on u.unit_id = s.unit_id
        where u.slug = 'phuong-gia-rai' and s.medium = 'loudspeaker' and s.off_on is null order by s.name limit 1`),
    "/can-bo/khoi-dung-chung/:id": () =>
      one(sql`select id::text as v from shared_block where withdrawn_at is null limit 1`),
    "/can-bo/khau-hieu/:id": () => one(sql`select id::text as v from slogan where state = 'approved' limit 1`),
    "/can-bo/mau-in/:id": () => one(sql`select id::text as v from artwork where is_open limit 1`),
    "/can-bo/mau-in/:id/sua": () =>
      one(sql`select a.id::text as v from artwork a join unit_slug s on s.unit_id = a.unit_id
        where a.state = 'draft' and s.slug = 'phuong-gia-rai' limit 1`),
    "/can-bo/in-an/:id": () => one(sql`select id::text as v from print_order where artwork_id is not null limit 1`),
    "/can-bo/truc-quan/:id": () =>
      one(sql`select w.id::text as v from visual_work w join unit_slug s on s.unit_id = w.unit_id
        where s.slug = 'phuong-gia-rai' and w.state = 'standing' limit 1`),
    "/tai-lieu-tuyen-truyen/:file": async () =>
      `${await one(sql`select id::text as v from artwork where is_open and state = 'approved' limit 1`)}.pdf`,
    ":short": () => one(sql`select short as v from short_link limit 1`),
    "/danh-gia/:id": () => "cam-on",
    ":column": () => "cai-cach-hanh-chinh-tren-bao-dai-tinh",
    "/can-bo/chuyen-muc/:id": () => one(sql`select id::text as v from reader_column limit 1`),
    "/ung-dung/:id": () => one(sql`select id::text as v from public_app limit 1`),
    "/can-bo/tin-bao/:piece": () => one(sql`select piece_id::text as v from press_follow_up limit 1`),
    "/can-bo/dau-moi-bao-chi/:contact": () => one(sql`select id::text as v from press_contact limit 1`),
    "/can-bo/y-kien-ban-doc/:opinion": () => one(sql`select question_id::text as v from press_opinion limit 1`),
    "/can-bo/bao-chi/:inquiry": () => one(sql`select id::text as v from press_inquiry limit 1`),
    "/can-bo/nguoi-phat-ngon/:id": () => one(sql`select id::text as v from spokesperson limit 1`),
    "/can-bo/ung-dung/:id": () => one(sql`select id::text as v from public_app limit 1`),
  };
  let filled = "";
  let template = "";
  for (const part of path.split("/").slice(1)) {
    template += `/${part}`;
    if (!part.startsWith(":")) {
      filled += `/${part}`;
      continue;
    }
    const value = await (values[template] ?? values[part])?.();
    if (!value) return null;
    filled += `/${value}`;
  }
  return filled;
}

/** Who opens it in the test: the first role that may. */
function roleFor(access: string): Role | null {
  if (access === "public") return null;
  return isPermission(access) ? (rolesHolding(access)[0] as Role) : "editor";
}

/** Pages that answer only in a state the demonstration is not in; each with the test that opens them. */
const ELSEWHERE: Record<string, string> = {
  "/can-bo/ke-hoach/chuong-trinh/:host/sua": "src/modules/plans/host-programmes: needs a planner of the unit",
  "/can-bo/chi-so/phieu/:id/sua": "src/modules/indices/indices.test.ts: needs a sheet that is not approved",
  "/can-bo/chi-so/tu-cham/:id/minh-chung/:criterion":
    "src/modules/indices/indices.test.ts: needs somebody of the unit that scores itself",
  "/can-bo/chi-so/tu-cham/:id/tep/:file": "src/modules/indices: needs a file handed in as evidence",
  "/can-bo/dang-bai/noi-dang/:place": "src/modules/posts/posts.test.ts: needs an editor of the place's unit",
  "/can-bo/dang-bai/noi-dang/:place/con-so.csv":
    "src/modules/posts/figures/figures.test.ts: needs a place at a network",
  "/can-bo/dang-bai/noi-dang/:place/con-so": "src/modules/posts/figures/figures.test.ts: needs a place at a network",
  "/can-bo/dang-bai/noi-dang/:place/xin-quyen":
    "src/modules/posts/connections/permission/permission.test.ts: needs a place at a network",
  "/can-bo/dang-bai/noi-dang/:place/xin-quyen/:permission":
    "src/modules/posts/connections/permission/permission.test.ts: needs leave asked for in the same browser",
  "/can-bo/dang-bai/quyen-ve":
    "src/modules/posts/connections/permission/permission.test.ts: needs leave asked for in the same browser",
  "/can-bo/dang-bai/noi-dang/:place/ket-noi":
    "src/modules/posts/connections/connections.test.ts: needs a page at a network and an administrator",
  "/nhan-tin/mang/facebook/:place": "src/modules/posts/incoming/incoming.test.ts: needs a connected account",
  "/can-bo/tin-bai/:id/luu-tru": "src/modules/content/standing/standing.test.ts: needs an item that is out",
  "/can-bo/tin-bai/:id/dua-lai":
    "src/modules/content/standing/standing.test.ts: needs an item that is archived or replaced",
  "/can-bo/tin-bai/:id/thay-the": "src/modules/content/standing/standing.test.ts: needs an item that is out",
  "/can-bo/tin-bai/:id/doi-gio": "src/modules/content/standing/standing.test.ts: needs an item that is scheduled",
  "/can-bo/tin-bai/:id/dinh-chinh": "src/modules/content/corrections/corrections.test.ts: needs a published correction",
  "/can-bo/tin-bai/:id/phat-khan": "src/modules/content/urgent/urgent.test.ts: needs a notice that is not out",
  "/thu-cung-dan/:id/viec": "src/modules/usability-tests/usability-tests.test.ts: needs somebody who has begun",
  "/can-bo/thu-cung-dan/:id/sua": "src/modules/usability-tests/usability-tests.test.ts: needs a draft",
  "/can-bo/thu-cung-dan/:id/viec/moi": "src/modules/usability-tests/usability-tests.test.ts: needs a draft",
  "/can-bo/thu-cung-dan/:id/viec/:key": "src/modules/usability-tests/usability-tests.test.ts: needs a draft",
  "/can-bo/thu-cung-dan/:id/cung-ngoi": "src/modules/usability-tests/usability-tests.test.ts: needs an open test",
  "/can-bo/lay-y-kien/:id/sua": "src/modules/consultations/consultations.test.ts: needs a draft of one's own unit",
  "/can-bo/ban-cu/:id": "src/modules/content/review/review.test.ts: needs a procedure that changed",
  "/can-bo/giam-sat/:id":
    "src/modules/feedback/supervision/supervision.test.ts: needs a message handed to the Front and who acts for it",
  "/can-bo/gui-tin/danh-sach/:list": "src/modules/messaging/lists/lists.test.ts: needs a list",
  "/can-bo/gui-tin/tin-den/:incoming":
    "src/modules/messaging/coming-back/coming-back.test.ts: needs a message that came",
  "/can-bo/gui-tin/moi": "src/modules/messaging/messaging.test.ts: needs an item",
  "/can-bo/gui-tin/:run/sua": "src/modules/messaging/messaging.test.ts: needs a draft",
  "/nhan-tin/goi-ve/:provider/:token/ket-qua": "src/modules/messaging/coming-back: needs a provider's secret address",
  "/nhan-tin/goi-ve/:provider/:token/tin-den": "src/modules/messaging/coming-back: needs a provider's secret address",
  "/nhan-tin/:token/thoi-het": "src/modules/messaging/messaging.test.ts: needs a link from a mail",
  "/nhan-tin/:token": "src/modules/messaging/messaging.test.ts: needs a link from a mail",
  "/nhan-tin/xac-nhan/:token": "src/modules/messaging/messaging.test.ts: needs a link from a mail",
  "/dang-nhap/ma": "src/modules/accounts: second step of signing in",
  "/dat-lai-mat-khau/:token": "src/modules/accounts: needs a link from a mail",
  "/loi-moi/:token": "src/modules/accounts: needs a link from a mail",
  "/can-bo/tai-khoan/hai-buoc": "src/modules/accounts: during set-up only",
  "/can-bo/khoang-lang/da-noi": "src/modules/coverage: needs a commune, an audience, a language and an area",
  "/can-bo/to-chuc/nhap/:id": "src/modules/organisations: needs an import",
  "/can-bo/to-chuc/nhap/:id/tu-choi.csv": "src/modules/organisations: needs an import",
  "/can-bo/thu-tuc/nhap/:id": "src/modules/procedures: needs an import",
  "/can-bo/thu-tuc/nhap/:id/thay-doi.csv": "src/modules/procedures: needs an import",
  "/can-bo/thu-tuc/nhap/:id/khong-con": "src/modules/procedures: needs an import",
  "/can-bo/thu-tuc/nhap/:id/tu-choi.csv": "src/modules/procedures: needs an import",
  "/can-bo/niem-yet/bang/:id": "src/modules/publishing/boards/boards.test.ts: needs a board of one's own unit",
  "/can-bo/niem-yet/bang/:id/to/:posting/anh": "src/modules/publishing/boards/boards.test.ts: needs a posting",
  "/can-bo/niem-yet/luot-in/:id": "src/modules/publishing/print/print-run.test.ts: needs a print run",
  "/can-bo/niem-yet/luot-in/:id/tep": "src/modules/publishing/print/print-run.test.ts: needs a print run",
  "/can-bo/ke-hoach/minh-chung/:evidence/tep/:file": "src/modules/plans/evidence: needs evidence with a file",
  "/can-bo/ke-hoach/minh-chung/:evidence/trang": "src/modules/plans/evidence: needs a piece of press with its address",
  "/can-bo/ban-chi-dao/:committee/hop/:meeting/sua":
    "src/modules/plans/committee: the sample is held, only one to come changes",
  "/can-bo/ban-chi-dao/:committee/hop/:meeting/tep/:file": "src/modules/plans/committee: needs a meeting with papers",
  "/can-bo/kho-khan/:id/tep/:file": "src/modules/plans/obstacles: needs an obstacle with a file",
  "/can-bo/kiem-tra/:id/bien-ban": "src/modules/plans/inspections: needs an inspection not concluded",
  "/can-bo/kiem-tra/:id/tep/:file": "src/modules/plans/inspections: needs an inspection with a file",
  "/can-bo/ban-tin/:id/sua": "src/modules/bulletins/bulletins.test.ts: needs an issue being written",
  "/cuoc-thi/bai/:token": "src/modules/contests/contests.test.ts: needs somebody who takes part",
  "/cuoc-thi/:id/bang-diem": "src/modules/contests/stage/stage.test.ts: needs a contest on stage",
  "/cuoc-thi/:id/lich.ics": "src/modules/contests/stage/stage.test.ts: needs a contest on stage",
  "/can-bo/cuoc-thi/bai-cham/doi/:sheet": "src/modules/contests/stage/stage.test.ts: needs somebody who judges",
  "/can-bo/cuoc-thi/:id/phieu/:sheet": "src/modules/contests/stage/stage.test.ts: needs a sheet of paper",
  "/can-bo/cuoc-thi/:id/doi/:team": "src/modules/contests/stage/stage.test.ts: needs a contest on stage",
  "/cuoc-thi/:id/bai-viet/:code": "src/modules/contests/writing/writing.test.ts: needs a published essay",
  "/can-bo/cuoc-thi/bai-cham/:sheet": "src/modules/contests/writing/writing.test.ts: needs somebody who marks",
  "/can-bo/cuoc-thi/bai-cham/:sheet/trang/:page": "src/modules/contests/writing/writing.test.ts: a picture",
  "/can-bo/cuoc-thi/:id/bai/:essay/trang/:page": "src/modules/contests/writing/writing.test.ts: a picture",
  "/can-bo/cuoc-thi/:id/dang-ky": "src/modules/contests/contests.test.ts: needs a contest that is open",
  "/can-bo/cuoc-thi/:id/nhap-bai": "src/modules/contests/writing/writing.test.ts: needs a contest that takes entries",
  "/cuoc-thi/:id/xep-hang.csv": "src/modules/contests/contests.test.ts: needs published results",
  "/can-bo/cuoc-thi/:id/sua": "src/modules/contests/contests.test.ts: needs a draft",
  "/can-bo/cuoc-thi/:id/cau-hoi/:question": "src/modules/contests/contests.test.ts: needs a question",
  "/khao-sat/phieu/:token": "src/modules/surveys/surveys.test.ts: needs a link of an invitation",
  "/khao-sat/:id/tra-loi": "src/modules/surveys/surveys.test.ts: needs a survey that is open to all",
  "/can-bo/khao-sat/:id/sua": "src/modules/surveys/surveys.test.ts: needs a draft",
  "/can-bo/khao-sat/:id/phieu-giay/:so":
    "src/modules/surveys/surveys.test.ts: needs a sheet that was typed differently",
  "/can-bo/thi-dua/:id/sua": "src/modules/emulation/emulation.test.ts: needs a draft",
  "/can-bo/sang-kien/:id/thu": "src/modules/initiatives/initiatives.test.ts: needs an accepted one of one's own unit",
  "/can-bo/sang-kien/:id/sua": "src/modules/initiatives/initiatives.test.ts: needs one of one's own unit",
  "/can-bo/ghi-nhan/:id/sua": "src/modules/recognitions: needs a proposal of one's own unit",
  "/can-bo/tai-lieu-bao-chi/:kit/sua": "src/modules/plans/press-kits: needs a kit being written",
  "/can-bo/tai-lieu-bao-chi/:kit/tep/:file": "src/modules/plans/press-kits: needs a kit with a file",
  "/bao-chi/:kit/tep/:file": "src/modules/plans/press-kits: needs a kit with a file",
  "/can-bo/van-ban/:id/tep": "src/modules/legal-documents: needs a document with its file",
  "/van-ban/:id/tep": "src/modules/legal-documents: needs a document with its file",
  "/can-bo/phoi-hop/:request/tep/:file": "src/modules/plans/cooperation: needs a request with a file",
  "/can-bo/phoi-hop/:request/nop/tep/:file": "src/modules/plans/cooperation: needs a request with a file",
  "/bao-chi/hoi/:token": "src/modules/press/inquiries: needs a secret address",
  "/bao-chi/hoi/:token/tep/:file": "src/modules/press/inquiries: needs a secret address",
  "/toa-soan/:token/feed.json": "src/modules/press/opinions: needs a secret address",
  "/toa-soan/:token/tai-lieu/:kit": "src/modules/press/opinions: needs a secret address",
  "/toa-soan/:token/tai-lieu/:kit/tep/:file": "src/modules/press/opinions: needs a secret address",
  "/toa-soan/:token/tai-lieu/:kit/tai-lieu.zip": "src/modules/press/opinions: needs a secret address",
  "/toa-soan/:token": "src/modules/press/inquiries: needs a secret address",
  "/toa-soan/:token/yeu-cau/:inquiry": "src/modules/press/inquiries: needs a secret address",
  "/toa-soan/:token/yeu-cau/:inquiry/tep/:file": "src/modules/press/inquiries: needs a secret address",
  "/can-bo/bao-chi/:inquiry/tep/:file": "src/modules/press/inquiries: needs an answer with a file",
  "/can-bo/ho-so/mau-giay/:form": "src/modules/dossiers/papers/papers.test.ts: a PDF of a unit that is named",
  "/can-bo/ho-so/so-theo-doi/quyen.pdf": "src/modules/dossiers/papers/papers.test.ts: a PDF of a unit that is named",
  "/can-bo/ho-so/so-theo-doi/quyen.csv": "src/modules/dossiers/papers/papers.test.ts: a file of a unit that is named",
  "/tra-cuu/ket-qua/:token": "src/modules/dossiers/results/results.test.ts: needs the mark of a result",
  "/can-bo/ho-so/:code/quet/:scan": "src/modules/dossiers/scans/scans.test.ts: needs a paper that was scanned",
  "/can-bo/ho-so/:code/ket-qua/:result": "src/modules/dossiers/results/results.test.ts: needs a result as a file",
  "/can-bo/thu-phi/bien-lai/:file": "a PDF, read in src/modules/dossiers/money/receipts.test.ts",
  "/can-bo/ho-so/buu-dien/bien-ban/:file": "a PDF, read in src/modules/dossiers/post/post.test.ts",
  "/can-bo/thu-phi/sao-ke/:id": "src/modules/dossiers/money/statements.test.ts: needs a statement just uploaded",
  "/tra-cuu/ho-so/:token": "src/modules/dossiers/dossiers.test.ts: needs the mark of a receipt",
  "/moi-du/:token": "src/modules/training/results.test.ts: needs a secret address",
  "/moi-du/:token/:seat": "src/modules/training/results.test.ts: needs a secret address",
  "/moi-du/:token/:seat/kiem-tra": "src/modules/training/certificates.test.ts: needs a secret address",
  "/moi-du/:token/:seat/giay-chung-nhan": "src/modules/training/results.test.ts: needs a secret address",
  "/can-bo/tap-huan/:id/kiem-tra": "src/modules/training/certificates.test.ts: needs a test of a course one attended",
  "/can-bo/tap-huan/:id/kiem-tra/cau-hoi/:question": "src/modules/training/certificates.test.ts: needs a question",
  "/can-bo/tap-huan/:id/chung-nhan/:certificate": "src/modules/training/certificates.test.ts: a paper of the own",
  "/moi-du/:token/:seat/tai-lieu/:material": "src/modules/training/results.test.ts: needs a secret address",
  "/nop-san-pham/:token": "src/modules/plans/cooperation: needs a secret address",
  "/nop-san-pham/:token/tep/:file": "src/modules/plans/cooperation: needs a secret address",
  "/can-bo/bao-cao/:report/ban/:number/ban-ky": "src/modules/plans/reports: needs a signed copy",
  "/ke-hoach/:id/bao-cao/:report/ban-ky": "src/modules/plans/reports: needs a signed copy",
  "/lich/:token": "src/modules/plans/calendar-feed: needs a secret address",
  "/can-bo/noi-tiep-nhan/cach-nop/doi": "src/modules/procedures/local/staff-ways: needs an editor of the province",
  "/can-bo/noi-tiep-nhan/cach-nop/nhap": "src/modules/procedures/local/staff-ways: needs an editor of the province",
  "/can-bo/in-an/:id/sua": "src/modules/visual-works/printing: the sample was delivered, only what is ordered changes",
  "/can-bo/phan-anh/kin/:id/anh/:photo":
    "src/modules/feedback/confidential/confidential.access.test.ts: needs a confidential message with a photo",
  "/phan-anh/cong-khai/:code/anh/:photo":
    "src/modules/feedback/public-record/public-record.test.ts: needs a question published with a photo",
  "/can-bo/phan-anh/anh/:photo": "src/modules/feedback/intake/intake.test.ts: needs a photo",
  "/can-bo/phan-anh/anh/:photo/:file": "src/modules/feedback/intake/intake.test.ts: needs a photo",
  "/can-bo/noi-bo/:id/tep/:file": "src/modules/briefings: needs a briefing with a file",
  "/can-bo/noi-bo/:id/kiem-tra": "src/modules/briefings/check.test.ts: needs a check on what is for oneself",
  "/can-bo/noi-bo/:id/cau-hoi/:question": "src/modules/briefings/check.test.ts: needs a question of one's own unit",
  "/quy-tac-ung-xu/:id/tep/:file": "src/modules/briefings: needs a code of conduct with a file",
  "/can-bo/noi-bo/:id/danh-sach-giay/:list/tep": "src/modules/briefings: needs a list on paper",
  "/can-bo/tap-huan/:id/ma/:session": "src/modules/training/training.test.ts: needs a session of one's own course",
  "/can-bo/tap-huan/:id/tai-lieu/:material": "src/modules/training/training.test.ts: needs a file of a course",
  "/can-bo/truyen-thanh/diem-phat/:id/chuong-trinh.zip":
    "src/modules/broadcasting/exchange/exchange.test.ts: an archive for systems of others",
  "/man-hinh-cho/:hall/goi/:label/:counter": "src/modules/waiting-room/screen.test.ts: needs a number called now",
  "/can-bo/ho-so/:code/ket-qua/:result/nhan.pdf":
    "src/modules/dossiers/results/labels/labels.test.ts: needs a result that holds",
  "/can-bo/ho-so/nhan-ket-qua.pdf": "src/modules/dossiers/results/labels/labels.test.ts: needs results of the day",
  "/danh-gia/phieu/:token": "src/modules/counter-ratings/ratings.test.ts: needs the address on a slip",
  "/lay-so/may/:hall/:key": "src/modules/waiting-room/waiting-room.test.ts: needs the address of a kiosk",
  "/lay-so/may/:hall/:key/:code": "src/modules/waiting-room/waiting-room.test.ts: needs the address of a kiosk",
  "/loa/danbiet-loa.mjs": "src/modules/broadcasting/three-days.test.ts: made by the build of the server",
  "/can-bo/tin-bai/:id/sua": "src/modules/content: needs a draft",
  "/can-bo/tin-bai/:id/tep/:attachment": "src/modules/content: needs an item with a file",
  "/tin-tuc/:slug/tep/:attachment": "src/modules/content: needs an item with a file",
  "/tin-tuc/:slug/phim/:film": "src/modules/content/films/films.test.ts: needs a film",
  "/tin-tuc/:slug/phim/:film/phu-de.vtt": "src/modules/content/films/films.test.ts: needs a film with captions",
  "/can-bo/tin-bai/:id/phim/:film": "src/modules/content/films/films.test.ts: needs a film",
  "/can-bo/tin-bai/:id/phim/:film/phu-de.vtt": "src/modules/content/films/films.test.ts: needs a film with captions",
  "/tin-tuc/:slug/:lang/nghe": "src/modules/content/translations: needs a recording",
  "/tin-tuc/:slug/phat-thanh.mp3": "src/modules/content/sound/script-audio.test.ts: needs the script as sound",
  "/tin-tuc/:slug/phat-thanh.ogg": "src/modules/content/sound/script-audio.test.ts: needs the script as sound",
  "/can-bo/tin-bai/:id/am-thanh/:sound": "src/modules/content/sound/script-audio.test.ts: needs the script as sound",
  "/can-bo/tin-bai/:id/phat-thanh.zip": "src/modules/content/sound/script-audio.test.ts: needs the script as sound",
  "/can-bo/dich/:id/:lang/am-thanh": "src/modules/content/translations: needs a recording",
  "/can-bo/tinh-huong/:id/sua": "src/modules/journeys: needs a draft",
  "/can-bo/tinh-huong/:id/chang/:key": "src/modules/journeys: needs a draft",
  "/can-bo/tinh-huong/:id/cau-hoi": "src/modules/journeys: needs a draft",
};

describe("every address states who may open it", () => {
  test.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route.access] as const))(
    "%s: %s",
    (_name, access) => {
      expect(access === "public" || access === "signedIn" || (PERMISSIONS as string[]).includes(access)).toBe(true);
    },
  );

  test.each(ROUTES.filter((route) => route.access !== "public").map((route) => [route.method, route.path] as const))(
    "%s %s turns strangers away",
    async (method, path) => {
      const address = path.replace(/:\w+/g, "00000000-0000-4000-8000-000000000000");
      const answer = method === "GET" ? await demo.visitor.get(address) : await demo.visitor.send(method, address, {});
      if (path.startsWith("/api/") || method !== "GET") expect(answer.status).toBe(401);
      else {
        expect(answer.status).toBe(303);
        expect(answer.headers.location).toMatch(/^\/dang-nhap\?ve=/);
      }
    },
  );

  test.each(
    ROUTES.filter((route) => isPermission(route.access)).map(
      (route) => [route.method, route.path, route.access] as const,
    ),
  )("%s %s refuses those without %s", async (method, path, access) => {
    if (!isPermission(access)) return;
    const outsider = (["press", "translator", "finance", "inspector", "admin", "officer", "editor"] as const).find(
      (role) => !(rolesHolding(access) as readonly string[]).includes(role),
    );
    if (!outsider) return;
    const address = path.replace(/:\w+/g, "00000000-0000-4000-8000-000000000000");
    const browser = demo.as(outsider);
    const answer = method === "GET" ? await browser.get(address) : await browser.send(method, address, {});
    expect(answer.status).toBe(403);
  });
});

describe("every page is valid HTML without barriers, in both languages", () => {
  test.each(PAGES.filter((route) => !(route.path in ELSEWHERE)).map((route) => [route.path, route.access] as const))(
    "%s",
    async (path, access) => {
      const address = await sample(path);
      expect(address, `say in this test what to fill in for ${path}`).not.toBeNull();
      const role = roleFor(access);
      const browser = role ? demo.as(role) : demo.visitor;
      const answer = await browser.get(address as string);
      expect(answer.status).toBeLessThan(400);
      if (!String(answer.headers["content-type"]).startsWith("text/html")) return;
      expect(await problemsOf(answer.body)).toEqual([]);
      expect(answer.body).not.toMatch(/undefined|\[object Object\]|NaN\b/);
    },
  );
});

describe("the stylesheets", () => {
  /** Names of classes that a stylesheet has rules for. */
  const classesIn = (css: string): Set<string> =>
    new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map((match) => match[1] as string));

  // The build leaves out rules for classes no page has; a name it did not see in the sources would lose its looks.
  test.each(["public", "staff"] as const)("%s.css has every rule its pages ask for", async (name) => {
    const browser = name === "staff" ? demo.as("admin") : demo.visitor;
    const paths =
      name === "staff"
        ? ["/can-bo/mau", "/can-bo/nguoi-dung", "/can-bo/to-chuc"]
        : ["/", "/thu-tuc", "/thu-tuc/1.001193", "/tin-tuc", "/phan-anh", "/dang-ky-nhan-tin", "/ke-hoach"];
    const used = new Set<string>();
    let built = "";
    for (const path of paths) {
      const page = await browser.get(path);
      for (const [, list] of page.body.matchAll(/ class="([^"]+)"/g))
        for (const one of (list as string).split(/\s+/)) used.add(one);
      built ||= new RegExp(`"(/assets/${name}\\.[^"]+\\.css)"`).exec(page.body)?.[1] ?? "";
    }
    const has = classesIn((await browser.get(built)).body);
    const whole = classesIn(
      sass.compile(join(projectRoot(), `src/assets/${name}.scss`), {
        loadPaths: [join(projectRoot(), "src/assets"), join(projectRoot(), "node_modules/govuk-frontend/dist")],
        quietDeps: true,
      }).css,
    );
    expect(used.size).toBeGreaterThan(50);
    expect([...used].filter((one) => whole.has(one) && !has.has(one))).toEqual([]);
  });
});

describe("budgets of the public side", () => {
  const PUBLIC = PAGES.filter(
    (route) =>
      route.access === "public" &&
      !(route.path in ELSEWHERE) &&
      !/\.(pdf|atom|txt|csv|mp3|ogg)$|^\/q\/|\/api\//.test(route.path),
  );

  test.each(PUBLIC.map((route) => route.path))("%s: at most 60 KB and 10 requests on first view", async (path) => {
    const page = await demo.visitor.get((await sample(path)) as string, { "accept-encoding": "gzip" });
    const html = page.headers["content-encoding"] === "gzip" ? gunzipSync(page.bytes).toString() : page.body;
    const assets = [
      ...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] as string)),
    ];
    let bytes = page.bytes.length;
    for (const asset of assets)
      bytes += (await demo.visitor.get(asset, { "accept-encoding": "gzip, br" })).bytes.length;
    expect(assets.length + 1).toBeLessThanOrEqual(10);
    expect(bytes).toBeLessThanOrEqual(60 * 1024);
    expect(html).not.toMatch(/<script(?![^>]+src="\/assets\/)/);
  });
});
