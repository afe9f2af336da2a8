import type { Saying } from "../saying.ts";

/** What farmers, fishermen, breeders, foresters and villages say. */
export const farmsForestsAndSea: Saying[] = [
  // --------------------------------------------------------------------------------------------------- land
  {
    say: [
      "(hiến|cho|tặng|góp) (đất|một phần đất) … (làm đường|mở đường|mở rộng đường|cho xã|cho nhà nước|xây trường|công cộng|cho thôn)",
      "hiến đất",
    ],
    mean: ["tặng cho quyền sử dụng đất cho nhà nước hoặc cộng đồng dân cư hoặc mở rộng đường giao thông"],
    keep: 0.3,
  },
  {
    say: [
      "(sai tên|đổi tên|tên cũ|số cmnd cũ|đổi cccd|đổi căn cước|sai số căn cước|đổi giấy tờ) … (sổ đỏ|sổ hồng|sổ đất|trên sổ)",
      "(sổ đỏ|sổ hồng|sổ đất) … (đổi tên|tên cũ|số cmnd cũ|số chứng minh cũ|đổi cccd|cập nhật căn cước|số căn cước mới)",
    ],
    mean: [
      "đăng ký biến động đổi tên hoặc thay đổi thông tin về người sử dụng đất chủ sở hữu tài sản gắn liền với đất",
    ],
    keep: 0.3,
  },
  {
    say: [
      "(đo lại|đo thực tế|thực tế|đất) … (dư|thừa|lớn hơn|nhiều hơn|tăng thêm|rộng hơn) … (sổ|so với sổ|trong sổ|diện tích)",
      "(diện tích|đất) (thực tế )?(tăng|dư|thừa|rộng hơn) … sổ",
    ],
    mean: ["thửa đất có diện tích tăng thêm do thay đổi ranh giới so với giấy chứng nhận đã cấp"],
    keep: 0.3,
  },
  {
    say: ["(sổ đỏ|sổ hồng|sổ đất) … (cấp sai|cấp nhầm|cấp chồng|cấp trùng|sai quy định|nhầm người|trùng thửa)"],
    mean: [
      "thu hồi giấy chứng nhận đã cấp không đúng quy định của pháp luật đất đai",
      "đính chính giấy chứng nhận đã cấp *0.9",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(trồng cây|đất ruộng|đất nông nghiệp|đất rừng|đất vườn) … (kết hợp|vừa) … (du lịch|bán hàng|kinh doanh|homestay|quán|dịch vụ)",
      "vừa (trồng|nuôi) … vừa … (du lịch|bán|kinh doanh|quán)",
    ],
    mean: ["phương án sử dụng đất kết hợp đa mục đích"],
    keep: 0.3,
  },
  {
    say: ["(dồn điền|dồn điền đổi thửa|đổi ruộng|đổi đất ruộng|đổi thửa)"],
    mean: ["dồn điền đổi thửa chuyển đổi quyền sử dụng đất nông nghiệp"],
    keep: 0.5,
  },
  {
    say: ["(gom|thuê gom|tập trung|tích tụ) (ruộng|đất ruộng|ruộng đất|đất nông nghiệp)"],
    mean: ["tập trung đất nông nghiệp", "hỗ trợ tập trung ruộng đất sản xuất nông nghiệp *0.98"],
    keep: 0.5,
  },
  {
    say: [
      "(dự án|công ty|nhà máy|xưởng) … (hết hạn|gia hạn|sắp hết hạn) … (thuê đất|đất)",
      "(đất|thuê đất) (của )?(dự án|công ty|nhà máy) … (hết hạn|gia hạn)",
    ],
    mean: ["gia hạn thời hạn sử dụng đất của dự án đầu tư", "gia hạn sử dụng đất khi hết thời hạn sử dụng đất *0.98"],
    keep: 0.4,
  },
  {
    say: [
      "(trả|trả lại|không dùng|không thuê nữa) (đất|đất thuê|đất nhà nước) … (cho nhà nước|cho xã|nữa)?",
      "trả lại đất",
    ],
    mean: ["trả lại đất thu hồi đất do tự nguyện trả lại đất"],
    keep: 0.5,
  },
  {
    say: ["(giá đất|bảng giá đất|tiền đền bù|đền bù|bồi thường đất|thu hồi đất)"],
    mean: ["bồi thường hỗ trợ tái định cư khi nhà nước thu hồi đất", "giá đất *0.85"],
    keep: 0.7,
  },
  {
    say: ["(xem|xin|tra|hỏi|mua|trích lục) (bản đồ|thông tin|dữ liệu|quy hoạch) (đất|thửa đất|nhà đất|địa chính)"],
    mean: ["cung cấp thông tin dữ liệu đất đai"],
    keep: 0.5,
  },
  {
    say: [
      "(cãi nhau|tranh nhau|lấn|lấn chiếm|tranh|kiện) … (đất|ranh|ranh giới|bờ rào|lối đi|ngõ)",
      "(hàng xóm|láng giềng) … (lấn|chiếm|xây sang|rào)",
    ],
    mean: ["hòa giải tranh chấp đất đai", "giải quyết tranh chấp đất đai *0.95"],
    keep: 0.4,
  },
  // ---------------------------------------------------------------------------------------------------- sea
  {
    say: [
      "(hộp đen|máy định vị|thiết bị định vị|vms|giám sát hành trình|máy giám sát) … (tàu|ghe|thuyền|tàu cá)",
      "(tàu|ghe|thuyền|tàu cá) … (hộp đen|định vị|vms|giám sát hành trình|cước định vị)",
    ],
    mean: [
      "hỗ trợ thiết bị giám sát hành trình tàu cá",
      "hỗ trợ phí thuê bao dịch vụ thiết bị giám sát hành trình cho chủ tàu cá *0.98",
    ],
    keep: 0.5,
  },
  {
    say: [
      "(nghỉ biển|bỏ biển|thôi đi biển|bỏ nghề biển|lên bờ|bỏ nghề cá) … (nghề|hỗ trợ|tiền|chuyển)",
      "(ngư dân|dân biển|bạn tàu) … (chuyển nghề|đổi nghề|nghề khác)",
    ],
    mean: ["hỗ trợ chuyển đổi nghề"],
    keep: 0.4,
  },
  {
    say: ["(tàu|ghe|thuyền) (cá|đánh cá)? … (bão|chìm|sóng đánh|gặp nạn|hư hỏng) … (hỗ trợ|đền|tiền|trợ cấp)"],
    mean: ["hỗ trợ tàu cá thiệt hại do thiên tai gây ra trên biển"],
    keep: 0.4,
  },
  {
    say: [
      "(cá|tôm|hải sản|mực|cá ngừ) (đánh|bắt|đánh bắt|mua từ tàu) … (nguồn gốc|chứng nhận|giấy|xuất khẩu|chứng minh)",
    ],
    mean: ["xác nhận nguyên liệu thủy sản khai thác", "chứng nhận nguồn gốc thủy sản khai thác *0.98"],
    keep: 0.4,
  },
  {
    say: ["(nuôi|thả) … (lồng bè|bè|lồng|trên biển|trên sông|trên hồ)", "(lồng bè|bè cá|nuôi biển|nuôi lồng)"],
    mean: ["đăng ký nuôi trồng thủy sản lồng bè", "cấp giấy phép nuôi trồng thủy sản trên biển *0.97"],
    keep: 0.4,
  },
  {
    say: [
      "(ương|sản xuất|làm|bán|trại) (tôm giống|cá giống|giống tôm|giống cá|cua giống|tôm post)",
      "(tôm giống|cá giống|giống thủy sản)",
    ],
    mean: ["giống thủy sản cơ sở đủ điều kiện sản xuất ương dưỡng giống thủy sản"],
    keep: 0.5,
  },
  {
    say: ["(nuôi|trại|đầm|ao|hồ) (tôm|cá tra|tôm sú|tôm thẻ|cá basa)"],
    mean: [
      "đăng ký nuôi trồng thủy sản lồng bè đối tượng thủy sản nuôi chủ lực",
      "cơ sở đủ điều kiện nuôi trồng thủy sản *0.95",
    ],
    keep: 0.4,
  },
  {
    say: ["(thức ăn|cám|thuốc) (cho )?(tôm|cá|thủy sản)"],
    mean: ["thức ăn thủy sản sản phẩm xử lý môi trường nuôi trồng thủy sản"],
    keep: 0.4,
  },
  { say: ["(mở|xây|lập) cảng cá", "bến cá"], mean: ["công bố mở cảng cá"], keep: 0.5 },
  {
    say: ["(dân|làng|tổ|nhóm|hội) … (tự quản|giữ|bảo vệ|quản lý) … (vùng biển|rạn san hô|đầm phá|bãi nghêu|nguồn lợi)"],
    mean: ["công nhận và giao quyền quản lý cho tổ chức cộng đồng bảo vệ nguồn lợi thủy sản"],
    keep: 0.4,
  },
  {
    say: ["(con nghêu|nghêu|sò huyết|con hàu|con ngao|sò lông) … (xuất khẩu|chứng nhận|thu hoạch|xuất xứ|lô hàng)"],
    mean: ["giấy chứng nhận xuất xứ phiếu kiểm soát thu hoạch cho lô nguyên liệu nhuyễn thể hai mảnh vỏ"],
    keep: 0.4,
  },
  {
    say: ["(rùa biển|cá quý|san hô|cá heo|đồi mồi|cá sấu|ba ba) … (nuôi|bắt|bán|giấy)"],
    mean: ["loài thủy sản nguy cấp quý hiếm xác nhận nguồn gốc loài thủy sản"],
    keep: 0.5,
  },
  {
    say: ["(nhận chìm|đổ bùn ra biển|đổ đất ra biển|đổ cát ra biển|đổ thải ra biển|đổ chất nạo vét)"],
    mean: ["cấp giấy phép nhận chìm ở biển"],
    keep: 0.4,
  },
  {
    say: [
      "(thuê|xin|giao|dùng|được) (mặt nước|mặt biển|vùng biển|khu vực biển|bãi biển) … (nuôi|làm|kinh doanh|trồng)?",
    ],
    mean: ["giao khu vực biển"],
    keep: 0.5,
  },
  { say: ["(điện gió|tua bin gió|quạt gió) … (biển|ngoài khơi)?"], mean: ["dự án điện gió ngoài khơi"], keep: 0.5 },
  // ------------------------------------------------------------------------------------------------ animals
  {
    say: [
      "(chở|vận chuyển|đưa|mang|bán) (heo|lợn|gà|vịt|trâu|bò|dê|gia súc|gia cầm|chó|mèo|trứng|thịt) … (tỉnh khác|ra khỏi tỉnh|ngoại tỉnh|đi tỉnh|liên tỉnh)",
    ],
    mean: ["cấp giấy chứng nhận kiểm dịch động vật sản phẩm động vật vận chuyển ra khỏi địa bàn cấp tỉnh"],
    keep: 0.3,
  },
  {
    say: [
      "(mang|đưa|đem|cho|gửi) (chó|mèo|thú cưng|chim|chó mèo) … (nước ngoài|xuất cảnh|đi mỹ|đi nhật|đi úc|máy bay|về việt nam)",
    ],
    mean: ["kiểm dịch động vật sản phẩm động vật mang theo xuất khẩu nhập khẩu"],
    keep: 0.3,
  },
  {
    say: [
      "(mở|làm|phòng|tiệm|nghề) (khám|chữa|chích|tiêm|thiến) … (chó|mèo|heo|lợn|trâu|bò|thú|gia súc|thú cưng)",
      "(bác sĩ|phòng khám|trạm|tiệm) thú y",
      "khám (chó mèo|thú cưng|chó|mèo)",
    ],
    mean: ["cấp chứng chỉ hành nghề thú y"],
    keep: 0.4,
  },
  {
    say: ["(bán|mở tiệm|mở cửa hàng|cửa hàng|đại lý) (thuốc )?(thú y|thuốc heo|thuốc gà|thuốc gia súc|thuốc trâu bò)"],
    mean: ["cấp giấy chứng nhận đủ điều kiện buôn bán thuốc thú y"],
    keep: 0.4,
  },
  {
    say: ["(làm|sản xuất|nhà máy) thuốc thú y"],
    mean: ["cấp giấy chứng nhận đủ điều kiện sản xuất thuốc thú y"],
    keep: 0.5,
  },
  {
    say: ["(trại|vùng|xã|trang trại|chuồng) … (sạch bệnh|an toàn dịch|không dịch|an toàn bệnh)"],
    mean: ["cấp giấy chứng nhận cơ sở vùng an toàn dịch bệnh động vật"],
    keep: 0.5,
  },
  {
    say: [
      "(dịch|bệnh|dịch tả|tiêu hủy|chết vì dịch|cúm gà|lở mồm long móng|tả lợn) ~ (heo|lợn|gà|vịt|bò|trâu|đàn) ~ (hỗ trợ|tiền|đền|đền bù|báo)",
      "(heo|lợn|gà|vịt|bò|trâu) … (chết dịch|bị tiêu hủy|bị dịch)",
    ],
    mean: ["hỗ trợ khắc phục thiệt hại do dịch bệnh động vật", "hỗ trợ cơ sở sản xuất bị thiệt hại do dịch bệnh *0.97"],
    keep: 0.4,
  },
  {
    say: [
      "(dời|di dời|chuyển|bỏ|ngừng|thôi) (chuồng|trại|chăn nuôi|nuôi heo|nuôi lợn|nuôi gà) … (ra khỏi|khu dân cư|khu không được|hỗ trợ|nghề khác)",
    ],
    mean: [
      "hỗ trợ di dời cơ sở chăn nuôi ra khỏi khu vực không được phép chăn nuôi",
      "hỗ trợ chi phí đào tạo tập huấn để chuyển đổi từ chăn nuôi sang các nghề khác *0.97",
    ],
    keep: 0.4,
  },
  {
    say: ["(mở|làm|lập) (trang trại|trại) (heo|lợn|gà|vịt|bò|chăn nuôi|dê)", "trang trại (quy mô lớn|lớn)"],
    mean: ["cấp giấy chứng nhận đủ điều kiện chăn nuôi đối với chăn nuôi trang trại quy mô lớn"],
    keep: 0.5,
  },
  {
    say: ["(báo|khai|kê khai) (số |đàn )?(heo|lợn|gà|vịt|bò|trâu|chăn nuôi|vật nuôi)"],
    mean: ["kê khai hoạt động chăn nuôi"],
    keep: 0.5,
  },
  {
    say: [
      "(làm|sản xuất|bán|trộn|nhà máy) (cám|thức ăn) (cho )?(heo|lợn|gà|gia súc|chăn nuôi|vịt)?",
      "cám (heo|lợn|gà)",
    ],
    mean: ["thức ăn chăn nuôi"],
    keep: 0.5,
  },
  {
    say: ["(phối giống|gieo tinh|thụ tinh|tinh bò|tinh heo|bò đực giống|đực giống)"],
    mean: ["hỗ trợ chi phí về vật tư phối giống nhân tạo gia súc"],
    keep: 0.4,
  },
  { say: ["(lò mổ|giết mổ|mổ heo|mổ lợn|mổ trâu|mổ gà)"], mean: ["cơ sở giết mổ động vật"], keep: 0.5 },
  { say: ["(nuôi chim yến|nhà yến|yến sào|tổ yến)"], mean: ["nuôi chim yến"], keep: 0.6 },
  // ------------------------------------------------------------------------------------------------- plants
  {
    say: ["(vùng trồng|vườn|rẫy) … (xuất khẩu|xuất đi trung quốc|mã số|mã vùng)", "mã (số )?vùng trồng"],
    mean: ["cấp mã số vùng trồng"],
    keep: 0.5,
  },
  {
    say: [
      "(nhập|mang|gửi|đem|xách) (cây|hoa|hạt|hạt giống|trái cây|cây giống|gỗ) … (nước ngoài|về việt nam|nhập khẩu|ra nước ngoài|xuất)",
    ],
    mean: ["kiểm dịch thực vật nhập khẩu xuất khẩu"],
    keep: 0.4,
  },
  {
    say: [
      "(giống lúa|giống cây|cây giống|giống ngô|giống hoa|giống mới) … (lai|tạo ra|chọn tạo|bảo hộ|bản quyền|đăng ký|đặt tên)",
    ],
    mean: ["đăng ký bảo hộ giống cây trồng", "công nhận lưu hành giống cây trồng *0.95"],
    keep: 0.4,
  },
  {
    say: ["(cây mẹ|cây đầu dòng|vườn đầu dòng|vườn cây giống|cây gốc)"],
    mean: ["công nhận cây đầu dòng vườn cây đầu dòng cây công nghiệp cây ăn quả lâu năm"],
    keep: 0.4,
  },
  { say: ["(nhà màng|nhà lưới|nhà kính|nhà kiếng)"], mean: ["hỗ trợ xây dựng nhà màng nhà lưới"], keep: 0.6 },
  {
    say: [
      "(máy cày|máy cấy|máy gặt|máy nông nghiệp|máy sấy|máy móc) … (hỗ trợ|mua|tiền|trợ giá) … (ruộng|lúa|nông dân|làm nông|nông sản)?",
      "(hỗ trợ|xin tiền) … mua (máy cày|máy cấy|máy gặt|máy sấy|máy nông nghiệp)",
    ],
    mean: ["hỗ trợ mua máy móc thiết bị phục vụ sản xuất nông nghiệp"],
    keep: 0.5,
  },
  {
    say: ["(trồng|làm|rau|lúa|chè|cà phê) (hữu cơ|organic)"],
    mean: ["hỗ trợ phát triển sản xuất nông nghiệp hữu cơ"],
    keep: 0.6,
  },
  {
    say: [
      "(liên kết|bao tiêu|hợp đồng) … (công ty|doanh nghiệp|nông dân|hợp tác xã) … (thu mua|nông sản|tiêu thụ|trồng)",
      "(bao tiêu|liên kết trồng|chuỗi liên kết)",
    ],
    mean: ["hỗ trợ dự án liên kết theo chuỗi giá trị trong sản xuất tiêu thụ sản phẩm nông nghiệp"],
    keep: 0.5,
  },
  {
    say: ["(làng nghề|nghề truyền thống|nghề cổ truyền|nghề làm)"],
    mean: ["công nhận nghề truyền thống làng nghề làng nghề truyền thống"],
    keep: 0.6,
  },
  {
    say: ["(xưởng|nhà máy|cơ sở) (sơ chế|chế biến|đóng gói|sấy) (nông sản|trái cây|rau|cà phê|quả|củ)"],
    mean: ["hỗ trợ xây dựng cơ sở sơ chế chế biến bảo quản nông sản"],
    keep: 0.5,
  },
  {
    say: [
      "(chuyển|dời|di) (dân|nhà) … (sạt lở|lũ quét|nguy hiểm|thiên tai)",
      "(nhà|làng|xóm) … (sạt lở|lũ quét|nguy cơ sạt) … (dời|chuyển|di dời|hỗ trợ)",
    ],
    mean: ["hỗ trợ bố trí ổn định dân cư vùng thiên tai"],
    keep: 0.4,
  },
  {
    say: [
      "(mưa đá|bão|lũ|hạn|rét|sương muối|ngập|lụt|giông lốc) … (lúa|hoa màu|vườn|ruộng|cây|ao|vật nuôi) … (hỗ trợ|thiệt hại|mất|chết)",
      "(lúa|hoa màu|vườn|ruộng|cây trồng|cây) … (bão|lũ|hạn|mưa đá|ngập|rét) … (hỗ trợ|tiền|đền|mất trắng)",
    ],
    mean: ["hỗ trợ khôi phục sản xuất vùng bị thiệt hại do thiên tai"],
    keep: 0.4,
  },
  // ---------------------------------------------------------------------------------------- forests, water
  {
    say: [
      "(chặt|cưa|khai thác|bán|đốn|thu hoạch) (rừng|cây keo|keo|gỗ rừng trồng|cây rừng|gỗ|rừng trồng|tràm|bạch đàn)",
    ],
    mean: ["phương án khai thác gỗ thực vật rừng", "khai thác lâm sản *0.97"],
    keep: 0.5,
  },
  {
    say: ["(chở|vận chuyển|mua|bán) gỗ … (giấy|kiểm lâm|nguồn gốc|bảng kê)", "(bảng kê|giấy|nguồn gốc) (gỗ|lâm sản)"],
    mean: ["xác nhận bảng kê lâm sản", "xác nhận nguồn gốc gỗ *0.97"],
    keep: 0.4,
  },
  {
    say: ["(gây nuôi|nuôi) … (nhím|dúi|cầy|hươu|nai|rắn|rắn hổ|don|công|trĩ|kỳ đà|khỉ|gấu|thú rừng|động vật hoang dã)"],
    mean: [
      "đăng ký mã số cơ sở nuôi trồng động vật rừng nguy cấp quý hiếm động vật hoang dã",
      "bảng kê lâm sản động vật rừng *0.8",
    ],
    keep: 0.4,
  },
  {
    say: ["(trồng|nuôi) (sâm|cây thuốc|dược liệu|thảo dược|ba kích|sa nhân) … (trong rừng|dưới tán|tán rừng|hỗ trợ)?"],
    mean: [
      "phương án nuôi trồng phát triển thu hoạch cây dược liệu trong rừng",
      "hỗ trợ phát triển cây dược liệu *0.97",
    ],
    keep: 0.5,
  },
  {
    say: ["(du lịch|nghỉ mát|nghỉ dưỡng|homestay|cắm trại) … (trong rừng|ở rừng|vườn quốc gia)"],
    mean: ["đề án du lịch sinh thái nghỉ dưỡng giải trí trong rừng"],
    keep: 0.4,
  },
  {
    say: [
      "(lấy|dùng|chuyển|phá) rừng … (làm đường|làm dự án|thủy điện|xây|mục đích khác)",
      "chuyển (rừng|đất rừng) sang",
    ],
    mean: ["quyết định chuyển mục đích sử dụng rừng sang mục đích khác"],
    keep: 0.5,
  },
  { say: ["(tín chỉ các bon|tín chỉ carbon|bán carbon|carbon|các bon)"], mean: ["tín chỉ các bon"], keep: 0.6 },
  {
    say: ["(tiền|chi trả|nhận tiền|hưởng tiền) (giữ|bảo vệ|trông|môi trường) rừng"],
    mean: ["chi trả dịch vụ môi trường rừng", "hỗ trợ bảo vệ rừng *0.97"],
    keep: 0.5,
  },
  {
    say: ["(giống|cây giống|cây con) (keo|lâm nghiệp|cây rừng|bạch đàn|thông)"],
    mean: ["giống cây trồng lâm nghiệp"],
    keep: 0.5,
  },
  {
    say: [
      "(trên|gần|cạnh|ven|qua) (con đê|bờ đê|chân đê|mặt đê|ven đê) ~ (xây|làm nhà|đào|để|chở|xe|đỗ|khoan|bến|cát|vật liệu)",
      "(cắt|đào) (con đê|bờ đê|chân đê|mặt đê)",
    ],
    mean: ["cấp giấy phép đối với các hoạt động liên quan đến đê điều"],
    keep: 0.4,
  },
  {
    say: ["(xe|xe tải) … (đi|chạy) (trên )?(con đê|bờ đê|mặt đê|bờ kênh)"],
    mean: ["cấp giấy phép xe cơ giới đi lại trên đê", "xe cơ giới trong phạm vi bảo vệ công trình thủy lợi *0.95"],
    keep: 0.4,
  },
  {
    say: [
      "(xây|làm|bắc|đặt|trồng cây|nuôi cá|đổ|xả) … (kênh|mương|hồ thủy lợi|kênh thủy lợi|bờ kênh|đập)",
      "(cầu|cống) qua (kênh|mương)",
    ],
    mean: ["cấp giấy phép cho các hoạt động trong phạm vi bảo vệ công trình thủy lợi"],
    keep: 0.4,
  },
  {
    say: ["(xả|đổ|thải) nước … (kênh|mương|thủy lợi|ruộng)"],
    mean: ["cấp giấy phép xả nước thải vào công trình thủy lợi"],
    keep: 0.4,
  },
  {
    say: ["(mương|kênh|bê tông kênh|tưới nhỏ giọt|tưới phun|tưới tiết kiệm|ao chứa nước) … (hỗ trợ|tiền|xin)?"],
    mean: ["hỗ trợ đầu tư xây dựng phát triển thủy lợi nhỏ thủy lợi nội đồng và tưới tiên tiến tiết kiệm nước"],
    keep: 0.5,
  },
  {
    say: ["(hồ chứa|đập|đập nước|hồ thủy điện|đập thủy điện) … (vỡ|sự cố|xả lũ|khẩn cấp|an toàn|bảo vệ|mốc)"],
    mean: ["phương án ứng phó với tình huống khẩn cấp đập hồ chứa nước", "phương án bảo vệ đập hồ chứa nước *0.95"],
    keep: 0.5,
  },
  {
    say: ["(lấp|san lấp|lấn) (ao|hồ|sông|kênh|rạch)"],
    mean: ["san lấp lấn hồ sông hoạt động hành lang bảo vệ nguồn nước"],
    keep: 0.5,
  },
  {
    say: ["(xúc|múc|hút|khai thác|bán|đào|lấy) (cát|đất|sỏi|đá|đất san lấp|cát sông|đất đồi|đất sét)"],
    mean: ["cấp giấy phép khai thác khoáng sản", "khai thác khoáng sản nhóm iv *0.97"],
    keep: 0.4,
  },
  {
    say: ["(mỏ đá|mỏ cát|mỏ đất|hầm mỏ) … (đóng cửa|đóng|hết|thôi khai thác)", "đóng (cửa )?mỏ"],
    mean: ["đóng cửa mỏ khoáng sản"],
    keep: 0.5,
  },
  {
    say: ["(bán|sang|chuyển nhượng|mua lại|sang nhượng) (mỏ|mỏ đá|mỏ cát|mỏ đất)"],
    mean: ["chuyển nhượng quyền khai thác khoáng sản"],
    keep: 0.4,
  },
  {
    say: ["(thăm dò|tìm|dò) (mỏ|quặng|vàng|khoáng sản|đá quý)"],
    mean: ["cấp giấy phép thăm dò khoáng sản"],
    keep: 0.5,
  },
  {
    say: ["(vớt|tận dụng|khai thác nốt|tận thu) … (đất|đá|cát|sỏi|quặng|khoáng sản|mỏ cũ)"],
    mean: ["khai thác tận thu khoáng sản"],
    keep: 0.5,
  },
];
