import type { Step } from "../jobs/tell-step.ts";

/** What senders are told of a step. Short messages without marks, so that one carries them. */
export const stepVi = {
  sms: {
    received: (code, address) => `Co quan da nhan y kien ma ${code}. Xem tai ${address}`,
    guided: (code, address) => `Y kien ma ${code} co noi nhan rieng. Xem noi nop tai ${address}`,
    refused: (code, address) => `Co quan khong tiep nhan y kien ma ${code}. Xem ly do tai ${address}`,
    forwarded: (code, address) => `Y kien ma ${code} da chuyen co quan khac. Xem tai ${address}`,
    transferred: (code, address) => `Y kien ma ${code} da chuyen don vi khac tra loi. Xem tai ${address}`,
    extended: (code, address) => `Y kien ma ${code} duoc gia han tra loi. Xem ly do tai ${address}`,
    remarked: (code, address) => `Mat tran To quoc co y kien ve y kien ma ${code}. Xem tai ${address}`,
    settledOutside: (code, address) => `Co quan nhan chuyen da tra loi y kien ma ${code}. Xem tai ${address}`,
  } satisfies Record<Step, (code: string, address: string) => string>,
  mail: {
    subject: (code: string) => `Ý kiến ${code} của bạn`,
    text: (sentence: string, code: string, link: string) =>
      `Chào bạn,\n\n${sentence} Mã của bạn là ${code}. Mở địa chỉ sau để xem:\n\n${link}\n\nThư này gửi tự động, bạn không cần trả lời.\n`,
    received: "Cơ quan đã nhận ý kiến của bạn.",
    guided: "Ý kiến của bạn là khiếu nại hoặc tố cáo, có nơi nhận riêng. Trang tra cứu cho biết nơi nộp.",
    refused: "Cơ quan không tiếp nhận ý kiến của bạn. Trang tra cứu cho biết lý do.",
    forwarded: "Ý kiến của bạn đã được chuyển tới cơ quan khác. Trang tra cứu cho biết nơi nhận.",
    transferred: "Ý kiến của bạn đã được chuyển cho đơn vị khác trả lời. Trang tra cứu cho biết nơi nhận và lý do.",
    extended: "Cơ quan cần thêm thời gian trả lời bạn. Trang tra cứu cho biết ngày mới và lý do.",
    remarked: "Mặt trận Tổ quốc có ý kiến về việc giải quyết ý kiến của bạn.",
    settledOutside: "Cơ quan nhận chuyển báo đã giải quyết ý kiến của bạn. Trang tra cứu cho biết trả lời.",
  },
};
