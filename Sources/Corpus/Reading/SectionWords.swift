/// Words of which labels (栏目) are made in every paper.
enum SectionWords {
    static func isBriefs(_ text: String) -> Bool {
        let bare = text.filter(\.isLetter)
        return briefs.contains(bare)
    }

    /// Whether a line is made of such words and nothing else.
    static func cover(_ scalars: [UInt32]) -> Bool {
        let found = count(in: scalars)
        return found.words > 0 && found.letters == scalars.count
    }

    /// How many of the usual words a line holds, and how many letters they take.
    static func count(in scalars: [UInt32]) -> (words: Int, letters: Int) {
        var count = (words: 0, letters: 0)
        var index = 0
        while index < scalars.count {
            let rest = scalars[index...]
            if let word = words.first(where: { rest.starts(with: $0) }) {
                count.words += 1
                count.letters += word.count
                index += word.count
            } else {
                index += 1
            }
        }
        return count
    }

    private static let briefs: Set<String> = [
        "简讯", "短讯", "快讯", "要闻简报", "简明新闻", "新闻简报", "短新闻", "一句话新闻", "新闻速递", "微新闻", "简报", "信息快递",
        "工作简讯",
    ]

    private static let words: [[UInt32]] = """
        要闻 新闻 视点 视角 广角 之窗 园地 天地 一线 聚焦 观察 关注 在线 速递 快递 时空 论坛 视野 风采 人物 专题 专栏 综合 时评 评论 简讯 快讯 \
        来信 民生 经济 社会 文化 教育 健康 法治 法制 生态 环保 体育 国际 国内 科技 文明 党建 基层 实践 领航 学习贯彻 精神 进行时 群众 走基层 \
        乡村振兴 时政 本地 地方 动态 热点 焦点 纵横 采风 扫描 透视 点击 传真 快报 播报 导读 特稿 特刊 专版 副刊 随笔 杂谈 漫谈 一角 掠影 剪影 \
        镜头 画廊 看台 舞台 平台 先锋 旗帜 典型 榜样 故事 身边 服务 生活 百姓 市场 产业 农业 农村 三农 城乡 城市 区域 项目 建设 发展 改革 创新 \
        开放 安全 平安 双拥 军营 青年 校园 课堂 学思践悟 主题教育 意识 征程 奋进 巡礼 集装箱 信息 观潮 瞭望 短波 引领 记者 读者 民情 科普 艺术 旅游 财经 金融 政法 警方 理论 学习 调查 访谈 对话 专访 关切 行动 在行动 之路 之美 风景 窗口 驿站 之声 之家 之光 实录
        """.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
        .sorted { $0.count > $1.count }
}
