"""Words that metrics are cut at: adverbs, light verbs, prepositions, heads of topics. Chinese, both scripts."""

from __future__ import annotations

import re

# Words that open a clause and say nothing of what is measured.
_OPENING = (
    "此外 同时 同時 另外 其次 首先 因此 所以 而且 并且 並且 但是 但 而 截至 其中 特别是 尤其是 比如 例如 包括 即 "  # links
    "据统计 據統計 据悉 数据显示 初步统计 初步核算 据了解 "  # sources
    "目前 现在 現在 已经 已經 已 正在 正 将 將 还 還 也 又 再 都 均 就 才 仍 共计 共計 共有 共 总共 總共 一共 合计 合計 总计 "  # adverbs
    "另有 还有 還有 已有 有 是 为 為 要 我们 我們 使 让 達到 达到 先后 先後 分别 分別 并 並 了 的 使得 从 由 使 相当于 "
    "力争 力爭 争取 确保 預計 预计 计划 计划在 连续 再 继续 主要 大约 大概 每 "
).split()
OPENING = re.compile(r"^(?:" + "|".join(sorted(set(_OPENING), key=len, reverse=True)) + r")")

# Words between what is measured and its number.
_CLOSING = (
    "达到了 達到了 达到 達到 达 達 高达 高達 多达 为 為 是 有 共 共计 共計 共有 总计 约 約 大约 约为 近 将近 接近 超过了 超過了 "
    "超过 超過 超 突破 逾 超出 远超 不低于 不少于 不超过 不高于 至少 不到 不足 低于 高于 大于 小于 最多 保持在 稳定在 穩定在 维持在 控制在 "
    "分别 分別 分别为 分別為 已 已经 了 到 至 从 由 從 都 均 也 就 仅 只 還有 还有 已达 已達 达 仍 再 还 又 地 : ： 的 上 "
    "先前有說是 有說是 说是 最高時 最低時 由最高時 由最低時 力争 争取 完成 将 等 包括 也就是 预计 以 约有 过 個 得到 高于 总共 一共 合计 累计达 累计达到"
).split()
CLOSING = re.compile(r"(?:" + "|".join(sorted((re.escape(w) for w in set(_CLOSING)), key=len, reverse=True)) + r")$")

# A preposition before a noun that the figure counts: 对160个县, 把52个县.
PREPOSITION_END = re.compile(r"(?:加强对|对|對|把|向|给|与|与其|和|及|在|用|利用|以|从|由|按|按照|因|跟|同|于|被|至|为|通过|针对|围绕|面向全国|比|将)$")
NOUN_STOP = re.compile(
    r"在|对|對|向|从|將|将|把|与(?!会)|被|为|為|以|等(?!级)|中(?=[，的])|实现|實現|开展|開展|参加|参与|解决|享受|公布(?!的)|签署|获得|獲得|领取|"
    r"落实|发布(?!的)|发放|提供|完成|达到|接受|进行|共同|均|都|已|也|同比|环比|占|是|有(?!限|关|色|机|效)|以上|以内|以下|左右|多|余|"
    r"作为|倾斜|打包|实行|实施|用于|得到|带动|惠及|纳入|覆盖|投入|上线|增长|下降|减少|增加|提高|降低|报告|報告|共(?:增|減|减)",
)
VERB_START = re.compile(
    r"(?:解决|实现|開展|开展|享受|公布|签署|完成|报告|報告|共同|共增|共减|共減|参加|参与|获得|领取|落实|发布|实行|纳入|带动|覆盖|同比|环比|占|增长|增加|减少|下降|提高|以|在|对|向|从|由|用|因|已|均|都|也)",
)
# Verbs that bring something forth; what is measured is the thing, where its name is long enough to stand alone.
MAKING = re.compile(
    r"^(?:组织|上线|发布|设置|布局建设|建设|建成|提供|推出|设立|开设|出台|制定|印发|加强|支持|启动|实施|下达|安排|涉及|新设|确定|认定|形成|拥有|培育|打造|取消|公布|"
    r"組織|發布|設置|建設|提供|設立|啟動|實施|取消)了?(?:覆盖)?$",
)
# Short verbs and paired nouns that take their object from the figure before.
BARE_VERB = re.compile(r"^(?:总|共)?(?:支出|收入|缓缴|减免|补缴|返还|发放|惠及|带动|受益|涉及|支付|结余|到账|完成|投入|出口|进口|进出口|新增|减少|增加|流入|流出|节余|返還|支出額)$")
CARRYING = re.compile(r"^(?:惠及|带动|受益|覆盖|涉及|帮助|支持|吸引|拉动|投资|资金)")
GROWTH_ONLY = re.compile(
    r"^(?:同比|环比|環比|比上年末?|较上年末?|比去年同期|较去年同期|比上月|较上月|分别|分別|名义|实际|仅|约|也|均|再|平均|年均|累计|实现|将|较快|大幅|持续)*"
    r"(?:增长|增長|增加|增|上升|提高|提升|上涨|涨|扩大|下降|减少|減少|降低|回落|下滑|收窄|降|减|下跌|跌|高|低|多|少|快|慢|翻)(?:了|约|近|超过|达|到|至)*$",
)
GROWTH_END = re.compile(
    r"(?:同比|环比|環比|比上年末?|较上年末?|比去年同期|较去年同期|名义|实际|分别|分別|仅|约|也|均|年均|累计|由|從|从)*"
    r"(?:增长|增長|增加|上升|提高|提升|上涨|扩大|下降|减少|減少|降低|回落|下滑|收窄)(?:了|约|近|超过|达|到|至)*$",
)
LEADING_ORGANISATION = re.compile(r"^(?:家)?(?:[\u4e00-\u9fff]{0,4}(?:企业|单位|机构|用户|农户))(?=[^，的]{4})")
SHARE_OF = re.compile(r"(?P<part>[^，。；,;]*?)(?:占|佔)(?P<whole>[^，。；,;]*)$")
WHOLE_BEFORE = re.compile(r"^(?:的[^，。；,;]{0,8})?(?:中|里|裡|当中|之中)[，,]?")
TOPIC = re.compile(
    r"(?:^|[，。；,;：:是])(?:在|关于|關於|对于|围绕)(?P<about>[^，。；,;]{2,14}?)(?:方面|上|问题)?(?:的问题)?[，,]"
    r"|(?:实施|开展|推进|推动|组织)(?P<action>[^，。；,;]{2,20}?)(?:行动|计划|工程)[，,]",
)
ENUMERATION = re.compile(r"^(?P<verb>[^、]{0,30}?)(?P<items>[^，。；,;、]{1,14}(?:、[^，。；,;、]{1,24})+)(?:等|等等)?$")
SIDE_LIST = re.compile(r"(?P<list>[^，。；,;]*[、和及与][^，。；,;]*?)(?:分别|分別)[^，。；,;]{0,6}$")
