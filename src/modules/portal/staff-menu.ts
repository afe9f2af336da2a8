import type { NavItem } from "../../platform/html/index.ts";
import { type Lang, pick } from "../../platform/i18n/index.ts";
import { holds, isPermission, type SignedInActor } from "../accounts/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Groups of staff pages in the order of the work: each page with the permission its route asks for. */
export const STAFF_MENU = [
  {
    group: "today",
    pages: [
      ["/can-bo", "home.read", "today"],
      ["/can-bo/noi-bo", "briefings.read", "briefings"],
      ["/can-bo/tap-huan", "training.read", "training"],
      ["/can-bo/bang-dieu-hanh", "board.read", "board"],
    ],
  },
  {
    group: "plans",
    pages: [
      ["/can-bo/ke-hoach", "plans.read", "plans"],
      ["/can-bo/ke-hoach/tong-hop", "plans.read", "overview"],
      ["/can-bo/ke-hoach/nhiem-vu", "plans.read", "tasks"],
      ["/can-bo/ke-hoach/minh-chung", "plans.read", "evidence"],
      ["/can-bo/bao-cao", "plans.read", "unitReports"],
      ["/can-bo/kinh-phi", "money.read", "money"],
      ["/can-bo/khoang-lang", "plans.read", "silences"],
      ["/can-bo/van-ban", "documents.read", "documents"],
    ],
  },
  {
    group: "followUp",
    pages: [
      ["/can-bo/ban-chi-dao", "committees.read", "committees"],
      ["/can-bo/kho-khan", "plans.read", "obstacles"],
      ["/can-bo/chi-tieu", "plans.read", "targets"],
      ["/can-bo/chi-so", "plans.read", "indices"],
      ["/can-bo/chi-so/phieu", "plans.read", "scoring"],
      ["/can-bo/van-de", "plans.read", "problems"],
      ["/can-bo/su-kien", "plans.read", "events"],
      ["/can-bo/kiem-tra", "plans.read", "inspections"],
      ["/can-bo/ghi-nhan", "plans.read", "recognitions"],
      ["/can-bo/thi-dua", "plans.read", "movements"],
      ["/can-bo/bang-vang", "plans.read", "honours"],
    ],
  },
  {
    group: "press",
    pages: [
      ["/can-bo/bao-chi", "press.read", "inquiries"],
      ["/can-bo/phoi-hop", "plans.read", "cooperation"],
      ["/can-bo/tai-lieu-bao-chi", "plans.read", "pressKits"],
      ["/can-bo/tin-bao", "press.read", "pressPieces"],
      ["/can-bo/y-kien-ban-doc", "press.read", "opinions"],
      ["/can-bo/toa-soan", "press.read", "outlets"],
      ["/can-bo/dau-moi-bao-chi", "press.contacts", "pressContacts"],
      ["/can-bo/nguoi-phat-ngon", "organisations.read", "spokespersons"],
      ["/can-bo/han-tra-loi-bao-chi", "press.read", "pressRules"],
    ],
  },
  {
    group: "content",
    pages: [
      ["/can-bo/tin-bai", "content.read", "content"],
      ["/can-bo/ban-tin", "content.read", "bulletins"],
      ["/can-bo/chuyen-muc", "columns.read", "columns"],
      ["/can-bo/noi-bat", "content.edit", "picks"],
      ["/can-bo/dich", "translations.read", "translations"],
      ["/can-bo/binh-luan", "feedback.read", "comments"],
      ["/can-bo/cuoc-hop", "content.read", "hamletMeetings"],
      ["/can-bo/tinh-huong", "journeys.read", "journeys"],
      ["/can-bo/kho-anh", "content.read", "pictures"],
      ["/can-bo/khoi-dung-chung", "content.read", "blocks"],
    ],
  },
  {
    group: "dossiers",
    pages: [
      ["/can-bo/ho-so", "dossiers.read", "dossiers"],
      ["/can-bo/ho-so/tiep-nhan", "dossiers.receive", "reception"],
      ["/can-bo/goi-so", "queue.read", "waitingRoom"],
      ["/can-bo/ho-so/so-theo-doi", "dossiers.read", "counterBook"],
      ["/can-bo/ho-so/so-hoa", "dossiers.read", "digitisation"],
      ["/can-bo/ho-so/mau-giay", "dossiers.read", "sampleForms"],
      ["/can-bo/ho-so/buu-dien", "dossiers.receive", "postParcels"],
      ["/can-bo/ho-so/nhap-danh-sach", "dossiers.import", "dossierImport"],
      ["/can-bo/ho-so/dong-bo", "dossiers.sync", "dossierSync"],
      ["/can-bo/ho-so/so-lieu", "dossiers.read", "dossierFigures"],
      ["/can-bo/danh-gia", "ratings.read", "counterRatings"],
      ["/can-bo/chat-luong-phuc-vu", "quality.read", "serviceQuality"],
      ["/can-bo/ho-so/luu-giu", "dossiers.set", "dossierRetention"],
      ["/can-bo/ho-so/quy-trinh", "dossiers.ways", "ways"],
      ["/can-bo/ho-so/ma-dinh-danh", "dossiers.set", "identifiers"],
    ],
  },
  {
    group: "fees",
    pages: [
      ["/can-bo/thu-phi", "payments.read", "feesTaken"],
      ["/can-bo/thu-phi/doi-soat", "payments.reconcile", "feeMatching"],
      ["/can-bo/thu-phi/tong-hop", "payments.read", "feeTotals"],
      ["/can-bo/thu-phi/tai-khoan", "payments.accounts", "feeAccounts"],
    ],
  },
  {
    group: "procedures",
    pages: [
      ["/can-bo/thu-tuc", "procedures.read", "procedures"],
      ["/can-bo/noi-tiep-nhan", "places.read", "places"],
      ["/can-bo/ung-dung", "apps.read", "apps"],
      ["/can-bo/ban-cu", "oldVersions.read", "oldVersions"],
      ["/can-bo/wifi", "wifi.read", "wifi"],
      ["/can-bo/camera", "cameras.read", "cameras"],
      ["/can-bo/camera/yeu-cau", "footage.read", "footage"],
      ["/can-bo/cho-duyet", "proposals.read", "proposals"],
      ["/can-bo/phi", "fees.read", "fees"],
    ],
  },
  {
    group: "channels",
    pages: [
      ["/can-bo/niem-yet", "publishing.print", "print"],
      ["/can-bo/truc-quan", "publishing.read", "visuals"],
      ["/can-bo/cong-khai", "duties.read", "duties"],
      ["/can-bo/ngan-sach", "budgets.read", "budgets"],
      ["/can-bo/dang-bai", "posts.read", "posts"],
      ["/can-bo/gui-tin", "messages.read", "messages"],
      ["/can-bo/truyen-thanh", "broadcasting.read", "broadcasting"],
      ["/can-bo/so-phat-hanh", "publishing.read", "ledger"],
      ["/can-bo/tinh-trang", "publishing.read", "status"],
    ],
  },
  {
    group: "feedback",
    pages: [
      ["/can-bo/phan-anh", "feedback.read", "feedback"],
      ["/can-bo/phan-anh/cong-khai", "feedback.read", "publicAnswers"],
      ["/can-bo/lay-y-kien", "consultations.read", "consultations"],
      ["/can-bo/tiep-cong-dan", "organisations.read", "citizenReception"],
      ["/can-bo/thu-cung-dan", "usability.read", "usabilityTests"],
      ["/can-bo/cho-chua-hieu", "misunderstandings.read", "misunderstandings"],
      ["/can-bo/phan-anh/kin", "feedback.confidential", "conduct"],
      ["/can-bo/giam-sat", "supervision.read", "supervision"],
      ["/can-bo/khao-sat", "surveys.read", "surveys"],
      ["/can-bo/tham-do", "surveys.read", "polls"],
      ["/can-bo/cuoc-thi", "contests.read", "contests"],
      ["/can-bo/sang-kien", "plans.read", "initiatives"],
    ],
  },
  {
    group: "system",
    pages: [
      ["/can-bo/to-chuc", "organisations.read", "organisations"],
      ["/can-bo/nguoi-dung-dau", "organisations.read", "heads"],
      ["/can-bo/nguoi-dung", "accounts.manage", "people"],
      ["/can-bo/uy-quyen", "home.read", "delegations"],
      ["/can-bo/lich-nghi", "calendar.read", "calendar"],
      ["/can-bo/binh-luan/ly-do", "comments.set", "commentReasons"],
      ["/can-bo/phan-anh/loai", "feedback.categories", "feedbackCategories"],
      ["/can-bo/phan-anh/nhac-viec", "feedback.categories", "feedbackDays"],
      ["/can-bo/phan-anh/co-quan-ngoai", "feedback.categories", "outsideBodies"],
      ["/can-bo/nhat-ky", "audit.read", "audit"],
      ["/can-bo/viec-nen", "jobs.read", "jobs"],
      ["/can-bo/chia-se-du-lieu", "sharing.read", "sharing"],
    ],
  },
] as const satisfies readonly { group: string; pages: readonly (readonly [string, string, string])[] }[];

/** Pages with addresses of their own that belong to an entry: one comes to them from there. */
export const BELOW_ENTRY: Record<string, string> = {
  "/can-bo/ho-so/nhan-ket-qua": "/can-bo/ho-so/so-hoa",
  "/can-bo/ky-bao-cao": "/can-bo/ke-hoach",
  "/can-bo/mau-in": "/can-bo/truc-quan",
  "/can-bo/khau-hieu": "/can-bo/truc-quan",
  "/can-bo/in-an": "/can-bo/truc-quan",
  "/can-bo/theo-doi-nguon-tin": "/can-bo/tinh-trang",
};

/** What this person may open; the page whose address begins the path most closely is the current one. */
export function staffMenu(path: string, lang: Lang, actor: SignedInActor): NavItem[] {
  const words = pick(lang, vi, en).staffMenu;
  const entry = [...STAFF_MENU.flatMap((one) => one.pages.map(([href]) => href as string)), ...Object.keys(BELOW_ENTRY)]
    .filter((href) => path === href || (href !== "/can-bo" && path.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0];
  const current = entry === undefined ? undefined : (BELOW_ENTRY[entry] ?? entry);
  return STAFF_MENU.flatMap(({ group, pages }) => {
    const open = pages
      .filter(([, permission]) => isPermission(permission) && holds(actor, permission))
      .map(([href, , key]) => ({ href, label: words.pages[key], current: href === current }));
    const [first] = open;
    if (!first) return [];
    // A group of which one page is open bears that page's name.
    const label = open.length === 1 ? first.label : words.groups[group];
    return [{ href: first.href, label, current: open.some((page) => page.current), pages: open }];
  });
}
