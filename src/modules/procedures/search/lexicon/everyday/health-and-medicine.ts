import type { Saying } from "../saying.ts";

/** What patients, healers, chemists, sellers of food and cosmetics and laboratories say. */
export const healthAndMedicine: Saying[] = [
  {
    say: [
      "(mở|lập|đứng tên|kinh doanh|bán|xin mở) (tiệm|quầy|hiệu|nhà|cửa hàng)? thuốc (tây|tân dược|tây y)?",
      "(hiệu|tiệm|quầy|nhà) thuốc (tây)?",
    ],
    mean: ["cấp giấy chứng nhận đủ điều kiện kinh doanh dược cơ sở bán lẻ thuốc"],
    keep: 0.5,
  },
  {
    say: [
      "(bằng|chứng chỉ|giấy|thẻ) (hành nghề )?(dược|dược sĩ|bán thuốc|dược tá)",
      "(dược sĩ|dược tá) … (chứng chỉ|hành nghề|bằng)",
    ],
    mean: ["cấp chứng chỉ hành nghề dược"],
    keep: 0.5,
  },
  {
    say: [
      "(mang|gửi|đem|xách|mua) thuốc … (nước ngoài|về nước|về việt nam|cho người nhà|chữa bệnh|hành lý|từ mỹ|từ nhật)",
    ],
    mean: ["cấp phép nhập khẩu thuốc thuộc hành lý cá nhân của tổ chức cá nhân nhập cảnh gửi theo vận tải đơn"],
    keep: 0.3,
  },
  { say: ["(quảng cáo|đăng quảng cáo|giới thiệu) thuốc"], mean: ["xác nhận nội dung quảng cáo thuốc"], keep: 0.6 },
  {
    say: [
      "(đăng ký|bán|cho bán|lưu hành) (thuốc mới|thuốc ra thị trường|loại thuốc)",
      "thuốc … (được bán|ra thị trường|lưu hành)",
    ],
    mean: ["cấp giấy đăng ký lưu hành thuốc nguyên liệu làm thuốc"],
    keep: 0.5,
  },
  {
    say: ["(thuốc|bán|mua|dùng) … (morphin|gây nghiện|giảm đau mạnh|hướng thần|an thần mạnh)"],
    mean: ["thuốc gây nghiện thuốc hướng thần thuốc tiền chất"],
    keep: 0.5,
  },
  {
    say: ["(nhập|nhập khẩu|mua) thuốc … (hiếm|chưa đăng ký|chưa có số|đặc biệt|chữa ung thư)"],
    mean: ["cấp phép nhập khẩu thuốc chưa có giấy đăng ký lưu hành tại việt nam"],
    keep: 0.4,
  },
  {
    say: ["(thuốc nam|thuốc bắc|thuốc đông y|cây thuốc|thuốc gia truyền|thuốc lá cây)"],
    mean: ["thuốc cổ truyền dược liệu vị thuốc cổ truyền", "bài thuốc gia truyền *0.97"],
    keep: 0.5,
  },
  {
    say: ["(thầy lang|ông lang|lương y|thầy thuốc nam|bắt mạch|bốc thuốc)"],
    mean: ["cấp giấy chứng nhận lương y"],
    keep: 0.5,
  },
  {
    say: ["(bài thuốc|phương thuốc|thuốc) (gia truyền|ông bà|tổ truyền|cha truyền)"],
    mean: ["giấy chứng nhận người có bài thuốc gia truyền phương pháp chữa bệnh gia truyền"],
    keep: 0.4,
  },
  {
    say: [
      "(mở|lập|làm|xin mở) (phòng khám|phòng mạch|phòng răng|nha khoa|phòng nha|phòng xét nghiệm|bệnh viện|nhà hộ sinh|spa thẩm mỹ|thẩm mỹ viện|phòng siêu âm)",
      "(phòng mạch|nha khoa|phòng răng)",
    ],
    mean: ["cấp mới giấy phép hoạt động cơ sở khám bệnh chữa bệnh"],
    keep: 0.5,
  },
  {
    say: [
      "(bác sĩ|y sĩ|điều dưỡng|y tá|hộ sinh|kỹ thuật viên) … (hành nghề|chứng chỉ|giấy phép|bằng|gia hạn)",
      "(giấy phép|chứng chỉ) (hành nghề )?(bác sĩ|y tá|điều dưỡng|y sĩ)",
    ],
    mean: ["cấp giấy phép hành nghề khám bệnh chữa bệnh"],
    keep: 0.5,
  },
  {
    say: [
      "(bác sĩ|chuyên gia) nước ngoài … (tiếng việt|phiên dịch|khám|chữa|mổ)",
      "bác sĩ … (thạo tiếng việt|biết tiếng việt)",
    ],
    mean: [
      "công nhận biết tiếng việt thành thạo hoặc sử dụng thành thạo ngôn ngữ khác trong khám bệnh chữa bệnh",
      "người nước ngoài vào việt nam chuyển giao kỹ thuật chuyên môn về khám bệnh chữa bệnh *0.95",
    ],
    keep: 0.4,
  },
  {
    say: ["(khám từ thiện|khám miễn phí|khám nhân đạo|đoàn bác sĩ tình nguyện|khám chữa bệnh từ thiện)"],
    mean: ["cho phép khám bệnh chữa bệnh nhân đạo"],
    keep: 0.4,
  },
  {
    say: ["(chạm|điểm|trạm|chốt) (sơ cứu|cấp cứu|chữ thập đỏ)", "sơ cấp cứu"],
    mean: ["trạm điểm sơ cấp cứu chữ thập đỏ"],
    keep: 0.5,
  },
  {
    say: ["(khám sức khỏe|giấy khám sức khỏe|khám lái xe) … (phòng khám|bệnh viện|được cấp|công bố|mở)"],
    mean: ["công bố đủ điều kiện thực hiện khám sức khỏe"],
    keep: 0.5,
  },
  {
    say: ["(hiến|ghép|cho|tặng) (thận|tạng|mô|gan|giác mạc|xác|nội tạng)", "ngân hàng (mô|mắt|giác mạc)"],
    mean: ["lấy ghép mô bộ phận cơ thể người ngân hàng mô"],
    keep: 0.6,
  },
  {
    say: ["(thụ tinh|thụ tinh ống nghiệm|ivf|con ống nghiệm|hiếm muộn|đẻ thuê|mang thai hộ)"],
    mean: ["thụ tinh trong ống nghiệm mang thai hộ vì mục đích nhân đạo"],
    keep: 0.5,
  },
  {
    say: ["(xét nghiệm|phòng xét nghiệm|thử máu) (hiv|sida|aids|si đa)", "(hiv|sida|si đa)"],
    mean: ["xét nghiệm khẳng định hiv dương tính"],
    keep: 0.6,
  },
  {
    say: ["(uống thuốc|thuốc|cai) (methadone|thay thế)", "methadone"],
    mean: ["điều trị nghiện các chất dạng thuốc phiện bằng thuốc thay thế"],
    keep: 0.4,
  },
  {
    say: ["(mở|làm|điểm|phòng) (tiêm|chích) (chủng|ngừa|vắc xin|phòng|vacxin)"],
    mean: ["công bố cơ sở đủ điều kiện tiêm chủng"],
    keep: 0.5,
  },
  {
    say: [
      "(tiêm|chích) … (biến chứng|tai biến|chết|sốc) … (bồi thường|đền)",
      "(tai biến|biến chứng) … (vắc xin|vacxin|tiêm chủng)",
    ],
    mean: ["bồi thường khi xảy ra tai biến trong tiêm chủng"],
    keep: 0.4,
  },
  {
    say: [
      "(thuốc|bình xịt|nhang|hương|chai xịt) (muỗi|diệt muỗi|diệt gián|diệt kiến|gián|côn trùng)",
      "(nước rửa tay|nước lau sàn|thuốc tẩy|diệt khuẩn|sát khuẩn)",
      "(phun|xịt) (muỗi|mối|côn trùng|gián)",
    ],
    mean: ["chế phẩm diệt côn trùng diệt khuẩn dùng trong lĩnh vực gia dụng và y tế"],
    keep: 0.4,
  },
  {
    say: ["(phòng thí nghiệm|phòng xét nghiệm|lab) … (an toàn|vi rút|vi khuẩn|cấp)"],
    mean: ["cơ sở xét nghiệm đạt tiêu chuẩn an toàn sinh học"],
    keep: 0.5,
  },
  {
    say: [
      "(máy|dụng cụ|đồ|thiết bị|vật tư) (y tế|bệnh viện|đo huyết áp|thử đường huyết|khẩu trang|trợ thính|siêu âm)",
      "(khẩu trang y tế|máy trợ thính|máy đo huyết áp|kim tiêm|kit test|que thử)",
    ],
    mean: ["thiết bị y tế công bố tiêu chuẩn áp dụng công bố đủ điều kiện mua bán"],
    keep: 0.5,
  },
  {
    say: ["(máy chụp|chụp) (x quang|phim|ct|cắt lớp|x-quang)", "(máy x quang|máy chụp phim|x quang|x-quang)"],
    mean: [
      "cấp giấy phép tiến hành công việc bức xạ sử dụng thiết bị x quang chẩn đoán trong y tế",
      "khai báo thiết bị x quang chẩn đoán trong y tế *0.95",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(người|nhân viên|cán bộ|ai) … (phụ trách|trông|vận hành|đứng) … (phóng xạ|máy x quang|x quang|bức xạ)",
      "(chứng chỉ|bằng) … (phóng xạ|x quang|bức xạ)",
    ],
    mean: ["cấp chứng chỉ nhân viên bức xạ"],
    keep: 0.4,
  },
  {
    say: ["(chất|nguồn|cục|đồ) phóng xạ", "(soi|chiếu xạ|chụp mối hàn)"],
    mean: ["tiến hành công việc bức xạ nguồn phóng xạ"],
    keep: 0.5,
  },
  {
    say: [
      "(bán|làm|sản xuất|nhập|công bố) (kem|son|mỹ phẩm|kem trộn|nước hoa|dầu gội|sữa tắm|sữa rửa mặt|phấn)",
      "(kem dưỡng|son môi|dầu gội|sữa tắm|kem trộn)",
    ],
    mean: ["công bố sản phẩm mỹ phẩm", "giấy chứng nhận đủ điều kiện sản xuất mỹ phẩm *0.97"],
    keep: 0.4,
  },
  { say: ["(quảng cáo) (mỹ phẩm|kem|son|sữa rửa mặt)"], mean: ["xác nhận nội dung quảng cáo mỹ phẩm"], keep: 0.5 },
  {
    say: ["(thực phẩm chức năng|tpcn|thuốc bổ|viên uống|sữa bột|sữa trẻ em|bánh ăn dặm|collagen)"],
    mean: [
      "đăng ký bản công bố sản phẩm thực phẩm bảo vệ sức khỏe thực phẩm dinh dưỡng y học sản phẩm dinh dưỡng dùng cho trẻ",
    ],
    keep: 0.5,
  },
  {
    say: ["(quảng cáo) (thực phẩm|thực phẩm chức năng|thuốc bổ|viên uống|sữa)"],
    mean: ["xác nhận nội dung quảng cáo đối với thực phẩm bảo vệ sức khỏe thực phẩm dinh dưỡng y học"],
    keep: 0.4,
  },
  {
    say: [
      "(nước mắm|bánh mì|bánh kẹo|bánh chưng|nem chua|giò chả|bún tươi|đồ khô|mật ong|nước đóng chai|nước đá|nước lọc|nước tinh khiết|đậu phụ) ~ (làm|bán|sản xuất|giấy|vệ sinh|an toàn|cơ sở|xưởng|đóng gói)",
    ],
    mean: ["cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm"],
    keep: 0.4,
  },
  {
    say: ["(giám định|khám giám định|giám định lại) (sức khỏe|thương tật|y khoa|khả năng lao động|sức lao động)"],
    mean: ["khám giám định y khoa mức độ suy giảm khả năng lao động"],
    keep: 0.6,
  },
  {
    say: ["(thử|thử nghiệm) thuốc (mới )?(trên người|cho bệnh nhân)?"],
    mean: ["nghiên cứu thử thuốc trên lâm sàng"],
    keep: 0.5,
  },
  {
    say: ["(thực tập|thực hành|học việc) … (bệnh viện|phòng khám|sinh viên y|bác sĩ)"],
    mean: [
      "công bố đáp ứng yêu cầu là cơ sở hướng dẫn thực hành",
      "cơ sở thực hành trong đào tạo khối ngành sức khỏe *0.97",
    ],
    keep: 0.5,
  },
  { say: ["(y tế thôn|y tế bản|cô đỡ|đỡ đẻ)"], mean: ["xét chọn nhân viên y tế thôn và cô đỡ thôn"], keep: 0.5 },
  { say: ["(cai nghiện|cai ma túy|nghiện ma túy|cai hàng trắng)"], mean: ["cai nghiện ma túy"], keep: 0.7 },
];
