import type { PlayerFault } from "./faults.ts";

export const vi = {
  faults: {
    "no-sound": "đến giờ mà chưa tải được bài",
    "sound-failed": "không phát được tiếng",
    "sound-stuck": "bài bị kẹt giữa chừng",
    "not-fetched": "chưa tải được bài",
    "no-room": "bộ nhớ đầy",
    "not-saved": "không ghi được vào bộ nhớ",
    "needs-press": "đang chờ người bấm nút bắt đầu trên máy",
    "no-answer": "máy chủ trả lời sai",
    unexpected: "lỗi khác",
  } satisfies Record<PlayerFault, string>,
  box: {
    usage: "node danbiet-loa.mjs pair <địa chỉ> <mã ghép máy> [tên máy]\nnode danbiet-loa.mjs run",
    usualName: "Hộp Linux",
    badAddress: (address: string) => `Địa chỉ “${address}” không đúng. Ví dụ: https://tinh.example`,
    codeRefused: (status: number) => `Máy chủ không nhận mã này (${status}). Lấy mã mới ở trang của điểm phát.`,
    noNetwork: (address: string) => `Không gọi được ${address}. Kiểm tra mạng và địa chỉ.`,
    paired: (station: string) => `Đã ghép với ${station}.`,
    notPaired: "Chưa ghép máy: node danbiet-loa.mjs pair <địa chỉ> <mã ghép máy>",
    playing: (title: string) => `Đang phát: ${title}`,
    silent: "Đã dừng phát.",
    offline: (since: string) => `Mất mạng từ ${since}.`,
    online: "Đã có mạng lại.",
    waiting: (count: number) => `Báo cáo chờ gửi: ${count}`,
    ready: (day: string) => `Đủ bài đến hết ngày ${day}`,
    notReady: "Chưa đủ bài.",
    fault: (fault: string) => `Lỗi: ${fault}`,
    refused: (count: number) => `Báo cáo bị từ chối: ${count}`,
    revoked: "Máy này đã bị thu hồi quyền. Ghép lại bằng mã mới.",
  },
};
