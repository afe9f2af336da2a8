import { findTaskByText } from "../src/modules/plans/index.ts";
import {
  checkRecognition,
  keepConsent,
  proposeRecognition,
  publishRecognition,
  recognise,
} from "../src/modules/recognitions/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const LOUDSPEAKER = "Phát trên truyền thanh cơ sở mỗi tuần ít nhất 02 lượt";
const CHECKS = "thai.huynh";

interface DemoRecognition {
  proposer: string;
  unit: string;
  kind: "commendation" | "exemplar" | "initiative";
  title: string;
  story: string;
  figures?: { measure: string; before: number; after: number };
  person?: { name: string; title: string; agreed: boolean };
  /** Moments of the story, Vietnamese time. */
  proposed: string;
  checked?: string;
  decided?: { on: string; number: string; award: string };
  published?: string;
}

const demoRecognitions: DemoRecognition[] = [
  {
    proposer: "tran.ngo",
    unit: "phuong-gia-rai",
    kind: "initiative",
    title: "Hẹn giờ làm thủ tục qua loa khóm",
    story:
      "Mỗi tối thứ Sáu, loa khóm đọc các khung giờ còn trống của tuần sau. Người dân nhắn trưởng khóm để giữ chỗ.\nTrưởng khóm gửi danh sách về quầy trước chín giờ sáng thứ Hai. Người đã hẹn được gọi trước.\nNgười lớn tuổi không có điện thoại thông minh cũng hẹn được.",
    figures: { measure: "Số phút chờ trung bình", before: 34, after: 11 },
    proposed: "2026-07-06T09:00",
    checked: "2026-07-10T10:00",
    decided: { on: "2026-07-28", number: "1042/QĐ-UBND", award: "Công nhận sáng kiến cấp tỉnh" },
    published: "2026-07-30T09:00",
  },
  {
    proposer: "saquen.danh",
    unit: "xa-hung-hoi",
    kind: "exemplar",
    title: "Người đọc bản tin hai thứ tiếng ở ấp",
    story:
      "Bà Danh Thị Sà Quên tự dịch và đọc bản tin thủ tục bằng tiếng Khmer mỗi tuần hai buổi.\nSau ba tháng, người dân ở hai ấp đông đồng bào Khmer hỏi lại ở quầy ít hơn hẳn.",
    figures: { measure: "Lượt phải hướng dẫn lại trong tháng", before: 62, after: 23 },
    person: { name: "Danh Thị Sà Quên", title: "công chức Văn hóa - Xã hội", agreed: true },
    proposed: "2026-08-03T14:00",
    checked: "2026-08-06T08:30",
    decided: { on: "2026-08-19", number: "1187/QĐ-UBND", award: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh" },
    published: "2026-08-20T08:00",
  },
  {
    proposer: "yen.do",
    unit: "xa-nam-can",
    kind: "commendation",
    title: "Trả kết quả sớm hơn hẹn suốt sáu tháng",
    story: "Quầy chứng thực của xã trả kết quả trong ngày cho mọi hồ sơ nhận trước 15 giờ, từ tháng 5 đến tháng 10.",
    figures: { measure: "Hồ sơ trả quá hẹn trong tháng", before: 9, after: 0 },
    proposed: "2026-11-10T09:00",
    checked: "2026-11-16T15:00",
  },
  {
    proposer: "tran.ngo",
    unit: "phuong-gia-rai",
    kind: "exemplar",
    title: "Tổ lưu động làm thủ tục tại nhà cho người khuyết tật",
    story: "Hai công chức mang máy đến nhà bảy người không đi lại được, làm xong ngay hồ sơ trợ cấp.",
    proposed: "2026-11-24T10:00",
  },
];

/** Two published, one waiting for its decision, one to be checked; all of the loudspeaker task of the year's plan. */
export async function loadRecognitions(
  tx: Tx,
  planId: string,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<void> {
  const taskId = await findTaskByText(tx, planId, LOUDSPEAKER);
  if (!taskId) throw new Error("demonstration recognises an unknown task");
  const moment = (text: string): Date => new Date(`${text}:00+07:00`);
  const checker = personOf(CHECKS);
  for (const one of demoRecognitions) {
    const recognitionId = await proposeRecognition(tx, personOf(one.proposer), {
      kind: one.kind,
      year: 2026,
      unitId: unitOf(one.unit),
      title: one.title,
      story: one.story,
      measure: one.figures?.measure ?? null,
      beforeValue: one.figures?.before ?? null,
      afterValue: one.figures?.after ?? null,
      personName: one.person?.name ?? null,
      personTitle: one.person?.title ?? null,
      sources: [{ taskId, inspectionId: null }],
      at: moment(one.proposed),
    });
    if (one.person?.agreed)
      await keepConsent(tx, personOf(one.proposer), {
        recognitionId,
        consent: "given",
        on: one.proposed.slice(0, 10),
        how: "Phiếu có chữ ký, lưu ở Văn phòng xã",
        at: moment(one.proposed),
      });
    if (one.checked)
      await checkRecognition(tx, checker, {
        recognitionId,
        note: "Đã xem minh chứng và hỏi lại đơn vị.",
        at: moment(one.checked),
      });
    if (one.decided)
      await recognise(tx, checker, {
        recognitionId,
        award: one.decided.award,
        decisionNumber: one.decided.number,
        decisionOn: one.decided.on,
        decisionIssuer: "Ủy ban nhân dân tỉnh Cà Mau",
        at: moment(`${one.decided.on}T16:00`),
      });
    if (one.published) await publishRecognition(tx, checker, { recognitionId, note: null, at: moment(one.published) });
  }
}
