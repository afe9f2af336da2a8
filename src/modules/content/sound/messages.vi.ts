export const vi = {
  // In place of a reading
  notReady: {
    making: {
      title: "Đang tạo bản đọc",
      text: "Bản đọc sẽ tự phát khi xong, thường trong ít giây. Bạn có thể đợi ở đây.",
    },
    busy: {
      title: "Nhiều bản đọc đang được tạo",
      text: "Trang này tự thử lại sau một phút. Trong lúc chờ, bạn có thể đọc bằng mắt.",
    },
    failed: {
      title: "Chưa tạo được bản đọc",
      text: "Máy đọc gặp lỗi với trang này. Bạn hãy thử lại sau mười phút, hoặc đọc trên trang.",
    },
  },
  readInstead: "Đọc trên trang",
};
