/** What stands beside a message that did not go as it should; kept with it, so in one language. */
export const engineWords = {
  noLine: (why: string) => `Không nối được (${why}).`,
  lost: (why: string) => `Đứt đường truyền giữa chừng (${why}); hỏi lại rồi mới gửi tiếp.`,
  busy: (status: number) => `Bên kia đang quá tải (${status}).`,
  noSession: (why: string) => `Bên kia không cấp phiên làm việc (${why}).`,
  expired: "Phiên làm việc hết hạn hai lần liền.",
  broken: (status: number) => `Máy chủ bên kia báo lỗi ${status}; hỏi lại rồi mới gửi tiếp.`,
  unreadable: "Câu trả lời không đọc được; hỏi lại rồi mới gửi tiếp.",
  otherAnswer: "Câu trả lời là của hồ sơ khác; hỏi lại rồi mới gửi tiếp.",
  refused: (code: string, why: string) => `Bên kia từ chối (mã ${code}): ${why}`,
  cutOff: "Máy dừng giữa lúc gửi; hỏi lại rồi mới gửi tiếp.",
  notThere: "Bên kia chưa có nên gửi lại.",
  triedEnough: (times: number, why: string) => `Đã gửi ${times} lần không được. ${why}`,
  cannotTell: "Hỏi nhiều lần không rõ bên kia đã nhận chưa. Kiểm tra ở bên kia rồi bấm gửi lại.",
  outOfScope: "Không còn thuộc phạm vi đồng bộ.",
  noApplicant: "Dữ liệu cá nhân đã xóa nên không gửi nữa.",
};
