/** Reasons as they are kept with a message and shown to officers. */
export const pushWords = {
  end: "Thôi nhận",
  endInEnglish: "Stop these notices",
  otherKey: "Máy này đăng ký với khóa cũ; khóa đã được thay.",
  notAllowed: (host: string) => `Máy chủ thông báo ${host} không có trong danh sách được phép.`,
  tooLong: "Nội dung quá dài cho một thông báo.",
  again: "Đứt đường truyền giữa chừng; gửi lại, máy chỉ hiện một lần.",
  lost: (reason: string) => `Đứt đường truyền giữa chừng (${reason}).`,
  noLine: (reason: string) => `Không nối được với máy chủ thông báo (${reason}).`,
  noService: (reason: string) => `Máy chủ thông báo của máy này không có (${reason}).`,
  gone: "Máy này đã thôi nhận thông báo; địa chỉ của máy đã được xóa.",
  badKey: (status: number) => `Máy chủ thông báo không nhận khóa của cơ quan (${status}).`,
  busy: (status: number) => `Máy chủ thông báo hẹn lại (${status}).`,
  broken: (status: number) => `Máy chủ thông báo báo lỗi ${status}.`,
  refused: (status: number, told: string) => `Máy chủ thông báo từ chối (${status}). ${told}`.trim(),
};
