import { formatNumber } from "../../platform/i18n/format.ts";
import type { ProposalState } from "./proposal.ts";
import type { ProposalRefusal } from "./proposals.errors.ts";

const n = (value: number): string => formatNumber(value);

/** Words of the pages where changes of what residents are told about a place wait for somebody else. */
export const vi = {
  title: "Thay đổi chờ duyệt",
  lead: "Nơi nhận, cách nộp, giờ làm việc và ngày nghỉ. Người viết không tự duyệt; duyệt xong người dân mới thấy.",
  tabs: { waiting: "Đang chờ", settled: "Đã xong" },
  head: { what: "Thay đổi", units: "Đơn vị", by: "Người viết", state: "Tình trạng" },
  units: (first: string, others: number) => (others === 0 ? first : `${first} và ${n(others)} đơn vị khác`),
  states: {
    proposed: "Chờ duyệt",
    approved: "Đã duyệt",
    returned: "Trả lại",
    withdrawn: "Đã rút",
  } satisfies Record<ProposalState, string>,
  ahead: "Đã báo người dân",
  aheadText: "Việc gấp: người dân đã được báo. Duyệt để xác nhận, hoặc trả lại để bỏ thông báo này.",
  emptyWaiting: "Không có thay đổi nào chờ duyệt",
  emptyWaitingText: "Khi có người ghi giờ làm việc, ngày nghỉ hoặc nơi nhận mới, việc chờ duyệt hiện ở đây.",
  emptySettled: "Chưa có thay đổi nào đã duyệt",
  emptySettledText: "Những thay đổi đã duyệt, trả lại hoặc rút lại được giữ ở đây.",
  unknownKind: "Thay đổi",

  writtenBy: "Người viết",
  decided: {
    approved: "Người duyệt",
    returned: "Người trả lại",
    withdrawn: "Người rút",
  },
  returnNote: "Lý do trả lại",
  effectsTitle: "Nếu duyệt:",
  effectsDone: "Nội dung đã đề nghị",
  first: (count: number, all: number) => `${n(count)} trong ${n(all)} thay đổi`,
  approve: "Duyệt và báo cho người dân",
  confirm: "Duyệt thông báo này",
  returnTitle: "Trả lại để sửa",
  returnLabel: "Cần sửa gì?",
  returnHint: "Người viết đọc câu này.",
  returnButton: "Trả lại",
  withdraw: "Rút lại",
  ownText: "Bạn viết thay đổi này nên người khác duyệt.",
  notYoursText: "Thay đổi này do lãnh đạo hoặc người phê duyệt của đơn vị duyệt.",
  done: {
    sent: "Đã gửi duyệt. Người dân thấy khi người khác duyệt xong.",
    ahead: "Người dân đã được báo. Người khác sẽ duyệt sau.",
    approved: "Đã duyệt. Người dân thấy từ ngày đã ghi.",
    returned: "Đã trả lại cho người viết.",
    withdrawn: "Đã rút lại.",
  },
  refusals: {
    unknown: "Không có đề nghị nào như vậy.",
    settled: "Đề nghị này đã được duyệt, trả lại hoặc rút lại.",
    own: "Bạn viết thay đổi này nên người khác duyệt.",
    "not-yours": "Tài khoản của bạn không duyệt cho những đơn vị này.",
    "not-writer": "Chỉ người viết mới rút lại được.",
    "note-missing": "Hãy ghi cần sửa gì để người viết biết.",
    "note-long": "Lý do dài quá 1.000 chữ. Hãy rút gọn.",
  } satisfies Record<ProposalRefusal, string>,
};
