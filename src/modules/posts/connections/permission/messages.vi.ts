import type { AccountKind } from "../account.ts";

export const vi = {
  title: "Xin quyền ở trang của mạng",
  lead: "Người quản lý tài khoản bấm cho phép ngay trên trang của mạng. Không phải chép khóa.",
  callback: "Địa chỉ nhận trả lời",
  callbackHint: "Khai đúng địa chỉ này ở trang dành cho nhà phát triển của mạng trước khi xin quyền.",
  appId: "Mã ứng dụng (App ID)",
  secretKept: "Để trống nếu giữ khóa đang có.",
  secretNew: "Lấy ở trang dành cho nhà phát triển. Khóa được mã hóa và không hiện lại.",
  ask: "Chuẩn bị xin quyền",
  back: "Kết nối tài khoản",
  go: {
    title: "Sang trang của mạng để cho phép",
    lead: (minutes: number) => `Có ${minutes} phút, dùng một lần, chỉ trong trình duyệt này.`,
    open: {
      facebook: "Mở trang của Facebook",
      zaloOa: "Mở trang của Zalo",
      youtube: "Mở trang của Google",
    } satisfies Record<AccountKind, string>,
    until: (time: string) =>
      `Xong trước ${time}. Trang của mạng hỏi ai đang đăng nhập ở đó: hãy dùng người quản lý tài khoản.`,
  },
  answer: {
    title: "Mạng đã cho phép",
    lead: (place: string) => `Bấm nút dưới đây để nối “${place}”.`,
    finish: "Hoàn tất kết nối",
    noTitle: "Mạng chưa cho phép",
    no: (said: string) => `Mạng trả lời: ${said}. Chưa có gì thay đổi.`,
    overTitle: "Lần xin quyền này không còn dùng được",
    over: "Đã quá 15 phút, đã dùng rồi, hoặc mở ở trình duyệt khác. Hãy mở nơi đăng và xin lại.",
    again: "Xin lại",
    failed: (reason: string) => `Chưa nối được. ${reason}`,
  },
  errors: {
    pageId: "Mã trang chỉ gồm chữ, số, dấu chấm, gạch.",
    appId: "Mã ứng dụng chỉ gồm chữ và số.",
    clientId: "Mã ứng dụng chỉ gồm chữ, số, dấu chấm, gạch.",
    key: "Hãy dán khóa bí mật của ứng dụng.",
  },
};
