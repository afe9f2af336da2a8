import { inShort } from "../in-short.ts";

/**
 * Trades that need more than a household business: whoever opens one means its own licence first. Each saying takes in the
 * opening, so that it is longer than "mở quán".
 */
export const trades = inShort(`
(mở|lập|xin mở|kinh doanh)? (quán|tiệm|phòng) karaoke, (mở|kinh doanh|hát) karaoke > cấp giấy phép đủ điều kiện kinh doanh dịch vụ karaoke
(mở|lập|kinh doanh)? (vũ trường|sàn nhảy|quán bar) > cấp giấy phép đủ điều kiện kinh doanh dịch vụ vũ trường
(mở|lập)? (quán|tiệm|phòng|điểm) (net|nét|internet|game|chơi game|máy tính) > đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng
(mở|lập|làm)? (cửa hàng|đại lý|tiệm|bán) (gas|ga|bình gas) > cửa hàng bán lẻ LPG chai / thương nhân kinh doanh mua bán LPG
(mở|lập|xin)? (cửa hàng|đại lý|trạm|cây) (xăng|xăng dầu) > cấp giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu
(mở|lập)? (cửa hàng|đại lý|tiệm)? bán (phân bón|phân) > đủ điều kiện buôn bán phân bón
(mở|lập)? (cửa hàng|đại lý|tiệm)? bán thuốc (thú y|gà|heo) > đủ điều kiện buôn bán thuốc thú y
(mở|lập|làm) (bệnh viện|phòng khám|phòng mạch) (thú y|thú cưng|chó mèo) > chứng chỉ hành nghề thú y
(mở|lập) (công ty|dịch vụ) (bảo vệ|vệ sĩ) > cấp mới giấy chứng nhận đủ điều kiện về an ninh trật tự
(mở|lập|làm)? (công ty|dịch vụ)? đòi nợ > đủ điều kiện về an ninh trật tự
(mở|lập) (siêu thị|cửa hàng) … (nhật|hàn|nước ngoài|vốn ngoại|thái) > cấp giấy phép lập cơ sở bán lẻ
(mở|lập)? (cửa hàng|tiệm|quầy)? bán (thuốc lá|thuốc hút) > bán lẻ sản phẩm thuốc lá
(mở|lập)? (cửa hàng|tiệm|quầy|đại lý) bán? (rượu|bia) > bán lẻ rượu
(nấu|sản xuất|làm|ủ) rượu (bán|thủ công|gạo|nếp|đế)? > sản xuất rượu thủ công nhằm mục đích kinh doanh
(mở|lập) (sàn|trang|app|website) … (bán hàng|thương mại điện tử|giao dịch) > đăng ký thông báo nền tảng thương mại điện tử
(bán hàng|bán) (livestream|trên mạng|online|qua mạng), livestream bán hàng > nền tảng thương mại điện tử
(mở|lập|xin) (trung tâm) (anh ngữ|ngoại ngữ|tiếng anh|tin học|tiếng hàn|tiếng nhật) > thành lập trung tâm khác thực hiện nhiệm vụ giáo dục thường xuyên / trung tâm ngoại ngữ tin học
(mở|lập|xin) trường (tư|tư thục|dân lập|quốc tế) > thành lập trường tư thục / cho phép thành lập trường phổ thông
(mở|lập) (nhà sách|tiệm sách|cửa hàng sách) > khai báo hoạt động phát hành xuất bản phẩm
(mở|lập) (công ty|văn phòng) (kiểm toán) > đủ điều kiện kinh doanh dịch vụ kiểm toán
(mở|lập) (công ty|văn phòng) (thẩm định giá|định giá) > đủ điều kiện kinh doanh dịch vụ thẩm định giá
(mở|lập) (công ty|văn phòng) (đấu giá) > đăng ký hoạt động của doanh nghiệp đấu giá tài sản
(mở|lập) (công ty|hãng) (chứng khoán|quỹ) > giấy phép thành lập và hoạt động công ty chứng khoán
(mở|lập) (ngân hàng|nhà băng) > cấp giấy phép thành lập và hoạt động ngân hàng thương mại
(mở|lập) (công ty|hãng) (bảo hiểm) > cấp giấy phép thành lập và hoạt động doanh nghiệp bảo hiểm
(mở|lập) (công ty|hãng) (vận tải|xe khách|xe tải|taxi) > cấp giấy phép kinh doanh vận tải bằng xe ô tô
(mở|lập) (công ty|hãng) (bưu chính|chuyển phát|giao hàng|ship hàng|shipper) > cấp giấy phép bưu chính / xác nhận thông báo hoạt động bưu chính
(mở|lập) (công ty|hãng|dịch vụ) (viễn thông|internet|wifi) > giấy phép cung cấp dịch vụ viễn thông
(mở|lập) (công ty|cơ sở) (diệt mối|diệt côn trùng|phun muỗi) > chế phẩm diệt côn trùng diệt khuẩn
(mở|lập) (nhà máy|xưởng|cơ sở) (thuốc|dược|thuốc tây) > đủ điều kiện kinh doanh dược thực hành tốt sản xuất thuốc
(mở|lập) (nhà máy|xưởng|cơ sở) (mỹ phẩm|kem|son) > đủ điều kiện sản xuất mỹ phẩm
(mở|lập) (nhà máy|xưởng|cơ sở) (cám|thức ăn chăn nuôi|thức ăn gia súc) > đủ điều kiện sản xuất thức ăn chăn nuôi
(mở|lập) (nhà máy|xưởng|cơ sở) (phân bón|phân) > đủ điều kiện sản xuất phân bón
(mở|lập) (nhà máy|xưởng|cơ sở) (thuốc sâu|thuốc trừ sâu|thuốc bảo vệ thực vật) > đủ điều kiện sản xuất thuốc bảo vệ thực vật
(mở|lập) (nhà máy|xưởng|cơ sở) (thuốc thú y) > đủ điều kiện sản xuất thuốc thú y
(mở|lập) (nhà máy|xưởng|cơ sở) (trang thiết bị y tế|thiết bị y tế|khẩu trang) > công bố đủ điều kiện sản xuất trang thiết bị y tế
(mở|lập|làm) (trại|cơ sở) (giống|tôm giống|cá giống) > đủ điều kiện sản xuất ương dưỡng giống thủy sản
(mở|lập|làm) (cơ sở|xưởng) (đóng|sửa) (tàu cá|ghe|thuyền) > đủ điều kiện đóng mới cải hoán tàu cá
(mở|lập|xin) (cơ sở|trung tâm) (bảo trợ|nuôi trẻ mồ côi|dưỡng lão|nuôi người già|trẻ khuyết tật) > thành lập cơ sở trợ giúp xã hội
(mở|lập|xin) (cơ sở|trung tâm) cai nghiện > giấy phép hoạt động đối với cơ sở cai nghiện ma túy tự nguyện
(mở|lập) (phòng|cơ sở|trung tâm) (tiêm|tiêm chủng|chích ngừa) > công bố cơ sở đủ điều kiện tiêm chủng
(bay|chơi|quay phim|chụp) … (flycam|fly cam|drone), (phép bay|xin bay|phép) … (flycam|drone|máy bay không người lái) > phép bay đối với tàu bay không người lái
(mang|cầm|đem|xách) … (đô|đô la|usd|ngoại tệ|tiền) … (mỹ|nước ngoài|xuất cảnh|đi) > mang ngoại tệ tiền mặt khi xuất cảnh
(nộp|đóng|trả) thuế (trả góp|dần|từng đợt|từng lần|chia nhỏ) > nộp dần tiền thuế nợ
(khóa|đóng|bỏ) mã số thuế (hộ kinh doanh|cá nhân|hộ)? > chấm dứt hiệu lực mã số thuế
hóa đơn lẻ, (một|1) (cái|tờ|số) hóa đơn, mua hóa đơn (lẻ|từng lần)? > cấp thay thế hóa đơn điện tử có mã của cơ quan thuế theo từng lần phát sinh
(quá hạn|hết niên hạn|hết đát) xe, xe (hết niên hạn|quá niên hạn) > thu hồi chứng nhận đăng ký xe biển số xe
(giấy tờ|thẻ|giấy chứng nhận) thương binh … (mất|rách|hỏng), thương binh … mất giấy (tờ)? > cấp lại giấy chứng nhận thương binh
(đi|trong) nghĩa vụ … (bị thương|tai nạn|gãy) > công nhận thương binh người hưởng chính sách như thương binh / trợ cấp tai nạn
(tập sự|học việc) (luật sư|công chứng|đấu giá|thừa phát lại) > tập sự hành nghề
(kiện|đưa ra tòa|khởi kiện) (hàng xóm|người|ai|công ty)? > nộp đơn khởi kiện tài liệu chứng cứ tòa án
(đạo tràng|niệm phật|nhóm niệm phật|nhà nguyện|điểm nhóm) > đăng ký sinh hoạt tôn giáo tập trung
(lễ|làm lễ|tổ chức lễ) … (ngoài chùa|ngoài nhà thờ|sân vận động|ngoài trời) > tổ chức cuộc lễ ngoài cơ sở tôn giáo
(bắt|nhặt|cứu|nuôi) được (con)? (khỉ|rùa|chim|rắn|gấu|cú|thú) … (nộp|giao|trả|thả) > tiếp nhận động vật hoang dã chuyển giao
(hợp thức hóa|hợp thức|hợp pháp hóa) (nhà|nhà xây|đất) > đăng ký đất đai tài sản gắn liền với đất cấp giấy chứng nhận lần đầu
(web|trang|trang web) (đọc báo|tin|tin tức|tổng hợp tin) > thiết lập trang thông tin điện tử tổng hợp
(app|ứng dụng|web|làm) mạng xã hội > cấp giấy phép cung cấp dịch vụ mạng xã hội
(phát|rải) tờ (rơi|bướm) , (xe loa|loa phường|đoàn xe) quảng cáo > tổ chức đoàn người thực hiện quảng cáo
(cột|tháp) (phát thanh|phát sóng|ăng ten|anten|viễn thông) > xây dựng hạ tầng trạm thu phát sóng viễn thông / chấp thuận độ cao công trình
(bằng|giấy phép|chứng chỉ) lái (tàu sông|tàu thủy|ghe máy|sà lan|phương tiện thủy) > cấp lại giấy chứng nhận khả năng chuyên môn chứng chỉ chuyên môn thuyền trưởng
(xuất|bán) (cá|tôm|hải sản|thủy sản) … (mỹ|âu|nhật|nước ngoài|trung quốc) > chứng nhận thủy sản xuất khẩu / giấy chứng nhận an toàn thực phẩm cho lô hàng thủy sản
(xuất|bán) (trái cây|sầu riêng|vải|xoài|chuối|rau) … (mỹ|âu|nhật|nước ngoài|trung quốc) > kiểm dịch thực vật xuất khẩu / mã số vùng trồng
(hàng|bán hàng|xuất hàng|xuất) … (châu âu|mỹ|nhật|hàn|úc|anh|ấn độ|asean|trung quốc) … (c o|co|xuất xứ) > giấy chứng nhận xuất xứ hàng hóa ưu đãi
(mua|chuyển) (cổ phần|vốn|phần vốn) … (người|nhà đầu tư|công ty) (hàn|nhật|nước ngoài|trung quốc|mỹ|singapore), (người|nhà đầu tư) (hàn|nhật|nước ngoài|trung quốc|mỹ) mua … (vốn|cổ phần) > góp vốn mua cổ phần mua phần vốn góp nhà đầu tư nước ngoài
(lập|mở) công ty (con)? … (bên lào|bên campuchia|ở mỹ|ở singapore|nước ngoài|sang lào) > cấp giấy chứng nhận đăng ký đầu tư ra nước ngoài
(kem trộn|làm kem|nước tẩy rửa|xà bông) … (công bố|bán) > công bố sản phẩm mỹ phẩm sản xuất trong nước
(lúa|hoa màu|cây trồng) … (bão|lụt|hạn|mặn|hạn mặn|chết|ngập) … (hỗ trợ|đền)?, hỗ trợ … (lúa|hoa màu) … (chết|bão|hạn|mặn) > hỗ trợ khôi phục sản xuất vùng bị thiệt hại do thiên tai dịch bệnh
(khiếu nại|kiện|tranh chấp|bị) (nhà mạng|mạng viettel|viễn thông|internet) > giải quyết tranh chấp trong kinh doanh dịch vụ viễn thông
`);
