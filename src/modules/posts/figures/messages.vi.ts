import { formatNumber } from "../../../platform/i18n/index.ts";

export const vi = {
  title: "Con số mạng cho biết",
  lead: "Lượt xem, bày tỏ cảm xúc, bình luận, chia sẻ của các bài do tài khoản đăng. Mạng tự đếm, cộng dồn từ lúc đăng, lấy mỗi ngày trong 30 ngày. Không phải chứng cứ.",
  csv: "Tải từng ngày (CSV)",
  caption: "Các bài ở nơi này",
  post: "Bài",
  posted: "Đăng lúc",
  day: "Tính tới",
  views: "Lượt xem",
  reactions: "Bày tỏ cảm xúc",
  comments: "Bình luận",
  shares: "Chia sẻ",
  address: "Liên kết",
  notTold: "không cho biết",
  notYet: "chưa lấy",
  sum: (posts: number) => `Cộng ${formatNumber(posts)} bài trên trang này`,
  filter: "Lọc",
  emptyFiltered: "Không có bài nào khớp.",
  emptyTitle: "Chưa có con số nào",
  empty: "Nối tài khoản và bật đăng thật. Bài do tài khoản đăng có con số sau đêm đầu tiên.",
};
