import { inShort } from "../in-short.ts";

/** Medicine, drugs, cosmetics, devices, prevention, food: terms of titles and what people say instead. */
export const healthAndFood = inShort(`
# those who heal
(bác sĩ|bs|y sĩ|y tá|điều dưỡng|hộ sinh|nữ hộ sinh|kỹ thuật viên) … (chứng chỉ|giấy phép|hành nghề|thẻ|cchn) > giấy phép hành nghề khám bệnh chữa bệnh
(phòng khám|phòng mạch|bệnh viện|trạm xá|bệnh xá|nhà hộ sinh|phòng răng|nha khoa|thẩm mỹ viện) … (giấy phép|mở|xin|hoạt động|lập) > giấy phép hoạt động cơ sở khám bệnh chữa bệnh
(phòng khám|bệnh viện|bệnh xá|phòng mạch|nha khoa) … (đổi|sửa|thêm|chuyển) … (giám đốc|tên|khoa|địa chỉ|giấy phép|phụ trách) > điều chỉnh giấy phép hoạt động khám bệnh chữa bệnh
(quân y|bệnh viện quân đội|bệnh xá quân đội|bác sĩ quân đội|phòng khám quân đội) > khám bệnh chữa bệnh bộ quốc phòng
(bác sĩ|người) nước ngoài … (khám|chữa bệnh|hành nghề) > người nước ngoài hành nghề khám bệnh chữa bệnh
(biết|nói|thạo|thành thạo) tiếng việt … (bác sĩ|khám|chữa bệnh), bác sĩ … (tiếng việt|phiên dịch) > thành thạo ngôn ngữ trong khám bệnh chữa bệnh
(khám|chữa) (từ xa|online|qua mạng|qua video) > khám bệnh chữa bệnh từ xa
(khám từ thiện|chữa bệnh miễn phí|khám miễn phí|khám nhân đạo) > khám bệnh chữa bệnh nhân đạo
(thực tập|thực hành) … (bệnh viện|bác sĩ|y|phòng khám) > cơ sở thực hành đào tạo khối ngành sức khỏe cơ sở hướng dẫn thực hành
(khám sức khỏe) … (mở|được khám|đủ điều kiện|bệnh viện|phòng khám) > công bố đủ điều kiện thực hiện khám sức khỏe
(bệnh án|hồ sơ bệnh|tóm tắt bệnh án) > bản tóm tắt hồ sơ bệnh án
(hạng|xếp hạng|cấp) bệnh viện > xếp cấp chuyên môn kỹ thuật
(kỹ thuật|phương pháp) (mới) … (chữa|bệnh viện|mổ|điều trị) > áp dụng kỹ thuật mới phương pháp mới
(chữ thập đỏ|sơ cứu|cấp cứu tại chỗ) > điểm sơ cấp cứu chữ thập đỏ
(thụ tinh ống nghiệm|ivf|thụ tinh nhân tạo|đẻ thuê|mang thai hộ) > thụ tinh trong ống nghiệm mang thai hộ
(ghép|hiến) (tạng|thận|gan|giác mạc|mô|xác) > mô bộ phận cơ thể người
(chuyển giới|xác định lại giới tính) > xác định lại giới tính
(thầy lang|lang y|lương y|thầy thuốc đông y|thuốc nam) > giấy chứng nhận lương y
(bài thuốc) (gia truyền|ông bà|dòng họ) > giấy chứng nhận người có bài thuốc gia truyền
(thuốc nam|thuốc bắc|đông dược|thuốc đông y|thuốc thang|cao đơn) > thuốc cổ truyền dược liệu
(trồng|hái|nuôi trồng) (cây thuốc|thuốc nam|dược liệu) > dược liệu thực hành tốt nuôi trồng thu hái
(giám định|giám định sức khỏe) (y khoa|thương tật|tỷ lệ) > khám giám định y khoa
(cai nghiện|methadone|uống methadone) > điều trị nghiện các chất dạng thuốc phiện
(hiv|sida|aids|si đa) > HIV/AIDS
(nhân viên) (tiếp cận|cộng đồng) > thẻ nhân viên tiếp cận cộng đồng
(thâm niên nghề y|thầy thuốc) … (danh hiệu|ưu tú|nhân dân) > danh hiệu thầy thuốc nhân dân thầy thuốc ưu tú
# drugs
(thuốc tây|nhà thuốc|quầy thuốc|tiệm thuốc|hiệu thuốc|đại lý thuốc) … (mở|giấy|lập|gpp|kinh doanh) > giấy chứng nhận đủ điều kiện kinh doanh dược
(dược sĩ|dược) … (bằng|chứng chỉ|hành nghề|thẻ|giấy) > chứng chỉ hành nghề dược
(thi) … (dược sĩ|hành nghề dược) > cấp chứng chỉ hành nghề dược theo hình thức thi
(bán thuốc) (lưu động|trên xe|dạo) > bán lẻ thuốc lưu động
(siêu thị|tạp hóa|cửa hàng tiện lợi) … (kệ thuốc|bán thuốc) > cơ sở kinh doanh có tổ chức kệ thuốc
(số đăng ký|visa) thuốc, thuốc … (lưu hành|số đăng ký) > giấy đăng ký lưu hành thuốc
(nhập|mua|xách|mang) thuốc … (chữa bệnh|hiếm|viện trợ|nước ngoài|chưa có|tặng) > nhập khẩu thuốc chưa có giấy đăng ký lưu hành
(nhập|mua) (nguyên liệu|dược chất|bột) … thuốc > nhập khẩu dược chất nguyên liệu làm thuốc
(mang|cầm|xách) … (thuốc ngủ|thuốc gây nghiện|morphin|thuốc giảm đau|thuốc tâm thần) > thuốc phải kiểm soát đặc biệt hành lý cá nhân
(morphin|thuốc gây nghiện|thuốc ngủ|thuốc hướng thần) > thuốc gây nghiện thuốc hướng thần thuốc tiền chất
(quảng cáo|giới thiệu) thuốc > xác nhận nội dung quảng cáo thuốc thông tin thuốc
(thử|thử nghiệm) thuốc … (người|bệnh nhân|lâm sàng) > thử thuốc trên lâm sàng
(kho|gửi) (thuốc|lạnh thuốc), gsp > thực hành tốt bảo quản thuốc
(bán buôn|bán sỉ|phân phối) thuốc, gdp > thực hành tốt phân phối thuốc
(nhà máy|xưởng|sản xuất) thuốc, gmp thuốc > thực hành tốt sản xuất thuốc
(giá) thuốc > giá bán buôn thuốc dự kiến
(thuốc) (gần hết hạn|hạn ngắn|hạn còn ít|cận date) … (nhập)? > nhập khẩu thuốc có hạn dùng còn lại
(vắc xin|vaccine|vacxin|huyết thanh) > vắc xin sinh phẩm
(hủy|thu hồi) thuốc > thu hồi thuốc
# devices, cosmetics, pest control
(máy thở|máy đo huyết áp|que thử|kit test|khẩu trang y tế|bao cao su|kính áp tròng|dụng cụ y tế|máy y tế|máy trợ thính|thiết bị y tế) > thiết bị y tế
(bán|mua bán|cửa hàng|kinh doanh) (máy thở|dụng cụ y tế|thiết bị y tế|khẩu trang|kit test) > công bố đủ điều kiện mua bán thiết bị y tế
(nhập) (máy|dụng cụ|thiết bị) … (y tế|bệnh viện) > nhập khẩu thiết bị y tế
(làm|sản xuất|xưởng) (khẩu trang|dụng cụ y tế|thiết bị y tế|que thử) > công bố đủ điều kiện sản xuất thiết bị y tế
(son|kem|phấn|nước hoa|kem trộn|kem dưỡng|dầu gội|sữa rửa mặt|kem chống nắng) … (công bố|bán|nhập|sản xuất|quảng cáo|làm) > mỹ phẩm phiếu công bố sản phẩm mỹ phẩm
(son phấn|kem trộn|đồ makeup|đồ trang điểm) > mỹ phẩm
(thuốc muỗi|thuốc diệt muỗi|thuốc diệt gián|nhang muỗi|bình xịt muỗi|nước rửa tay|nước sát khuẩn|thuốc diệt kiến|thuốc sát trùng|cồn sát khuẩn) > chế phẩm diệt côn trùng diệt khuẩn dùng trong lĩnh vực gia dụng và y tế
(phun|xịt|diệt) (muỗi|gián|mối|côn trùng) … (dịch vụ|công ty) > cung cấp dịch vụ diệt côn trùng diệt khuẩn bằng chế phẩm
(xét nghiệm|phòng xét nghiệm|lab) … (vi rút|vi sinh|vi khuẩn|an toàn) > cơ sở xét nghiệm an toàn sinh học
(tiêm|chích|tiêm chủng|tiêm phòng) … (phòng|cơ sở|mở|điểm|dịch vụ) > công bố cơ sở đủ điều kiện tiêm chủng
(tiêm vắc xin|sau tiêm|phản ứng thuốc) … (bồi thường|tai biến|chết|liệt) > bồi thường tai biến tiêm chủng
(xác|thi hài|hài cốt|tro cốt|thi thể) … (nước ngoài|máy bay|qua biên giới|đưa về|cửa khẩu) > kiểm dịch y tế thi thể hài cốt / nhập cảnh thi hài hài cốt tro cốt về việt nam
(tàu|máy bay|xe) … (kiểm dịch|dịch bệnh) > kiểm dịch y tế đối với phương tiện vận tải
(mẫu máu|mẫu bệnh phẩm|vi sinh) … (gửi|mang|nước ngoài) > kiểm dịch y tế mẫu vi sinh y học
(đo bụi|đo ồn|đo môi trường) … (nhà máy|xưởng|lao động)? > quan trắc môi trường lao động
(nước sạch|nước ăn) … (kiểm tra|chất lượng) > chất lượng nước sạch
(phụ gia|hương liệu|chất phụ gia|phẩm màu) > phụ gia thực phẩm
(thực phẩm|đồ ăn|bánh|nước uống|nước đóng chai|trà|mắm|giò chả|bún|cà phê) … (công bố|tự công bố|công bố chất lượng) > công bố sản phẩm thực phẩm
(quán|bếp|tiệm|xưởng|cơ sở|lò|nhà hàng) … (attp|vsattp|vệ sinh an toàn|an toàn thực phẩm|vệ sinh) > giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm
(nhập) (thực phẩm|đồ ăn|bánh kẹo|thịt|cá|trái cây|sữa) > kiểm tra nhà nước về an toàn thực phẩm nhập khẩu
(xuất|bán) (tôm|cá|hải sản|thủy sản) … (nước ngoài|châu âu|mỹ|trung quốc|nhật|đi) > giấy chứng nhận an toàn thực phẩm chứng thư lô hàng thủy sản xuất khẩu
(bếp ăn|ăn ở công ty|ngộ độc) > an toàn thực phẩm
# children and population
(đẻ|sinh) … (hai con|con thứ hai|đủ hai con|nhiều con|trước 35) … (tiền|hỗ trợ|thưởng) > hỗ trợ chính sách dân số sinh đủ hai con
(phụ nữ|mẹ|bà bầu) (dân tộc|dân tộc thiểu số|nghèo) … (sinh con|đẻ) > hỗ trợ phụ nữ thuộc hộ nghèo là người dân tộc thiểu số khi sinh con
(giấy chứng sinh|chứng sinh) > giấy chứng sinh
(dị tật|bệnh hiểm nghèo|con tật) … (sinh thêm|sinh con thứ ba|con thứ 3) > giám định dị tật bệnh hiểm nghèo cặp vợ chồng sinh con
`);
