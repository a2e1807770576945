"""Words that metrics are cut at: adverbs, light verbs, prepositions, heads of topics. Chinese, both scripts."""

from __future__ import annotations

from qa_search.figures.patterns import Pattern
from qa_search.figures.tables import one_of

_OPENING = """
此外 另外 其次 首先 同时 同時 而且 并且 並且 并 並       | besides, first, also
由于 因此 所以 但是 但 而 即                                   | therefore, but, that is
其中 特别是 尤其是 比如 例如 包括                         | among them, especially, for example
据统计 據統計 据悉 据了解 数据显示 初步统计 初步核算     | according to statistics
目前 现在 現在 截至                                       | at present, as of
已经 已經 已 正在 正 将 將 还 還 也 又 再 仍 就 才       | already, being, will, still, also
都 均 共 共计 共計 总共 總共 一共 合计 合計 总计         | all, altogether
共有 另有 另 还有 還有 已有 有 是 为 為                   | there are, is
使 使得 让 从 由 了 的                                    | lets, from, particles
达到 達到 相当于 先后 先後 分别 分別                     | reaches, amounts to, in turn, respectively
原则上 连续 继续 主要 大约 大概 折合 约合                 | in principle, in a row, mainly, about, equals
力争 力爭 争取 确保 预计 預計 计划                       | strives, ensures, expects, plans
"""
_CLOSING = """
达到了 達到了 达到 達到 达 達 高达 高達 多达 已达 已達   | reaches
累计达 累计达到 总量达 平均 平均为                   | reaches in total, on average
保持在 稳定在 穩定在 维持在 維持在 控制在                 | stays at
为 為 是 有 共 共计 共計 共有 总共 一共 合计 总计         | is, there are, altogether
还有 還有 约有 也就是 等于 等於 相当于                   | also, about, that is, equals
约 約 大约 约为 近 将近 接近 至少 最多 不到 不足         | about, nearly, at least, at most
超过了 超过 超過 超 突破 逾 超出 远超 高于 低于 大于 小于 | more than, less than
不低于 不少于 不超过 不高于                               | no less than, no more than
分别 分別 分别为 分別為                                   | respectively
已 已经 了 到 至 从 由 從 都 也 就 仅 只 仍 再 又 将 | particles and adverbs
每年 每月 过去 過去 应 应当 必须 要 力争 争取 完成 预计   | each year, should, must, strives
最高時 最低時 由最高時 由最低時                           | at its highest, at its lowest
拟按 拟 按 先前有說是 有說是 说是 得到 以 等 包括 個 原则上 原則上   | it was said, is given, including
: ： 的                                                   | marks and 的
"""
OPENING = Pattern(
    r"^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九][，,、]"  # 一是
    r"|[一二两三四五六七八九十\d]+个月(?:来|以来|共)?|我[们們](?!的)|(?:超过|高于|低于)的?|要(?!求|素|点)|[较較](?=[多少])|享受到?(?=[^，]{5})"
    r"|(?:以上|左右|以内|以下|之?内(?=[^部外蒙]))的?|" + one_of(_OPENING) + ")",
)
CLOSING = Pattern(f"(?:{one_of(_CLOSING)}|(?<![返归歸偿償])[还還]|(?<![人户平])均)$")
PLACE_ONLY = Pattern(r"在?(?:全国|全國|我国|全市|全省|各地|全球|世界|全世界)(?:范围内|各地)?")
PREPOSITIONS = frozenset("在对對向把将給给为為用与和以从由比较較同")

# A preposition before a noun that the figure counts: 对160个县, 把52个县.
PREPOSITION_END = Pattern(
    r"(?:加强对|[对對]|把|向|给|与其?|和|及|在|用|利用|以|从|由|按照?|因|跟|同|于|被|至|为|通过|针对|围绕|面向全国|比|将)$",
)

# Where the noun after a classifier ends: prepositions, verbs, adverbs; not inside words that hold the same character.
NOUN_STOP = Pattern(
    r"在(?![校岗职建线编册押])|(?<![针面])[对對](?![外口])|(?<![横纵方走意导动面])向|从(?![业事])|[将將把]|与(?!会)|被(?!征)|"
    r"[为為](?!主)|以|等(?!级|教育)|中(?=[，的])|(?<!平)均(?![衡等])|都(?!市)|已|也|占(?!地)|是|同比|环比|以上|以内|以下|左右|"
    r"(?<!许)多|余|(?<![国國所享含具私共公])有(?![限关色机效轨])|公布(?!的)|发布(?!的)|共(?:[增減减]|同)|"
    + one_of("""
实现 實現 开展 開展 实行 实施 落实                       | carry out
参加 参与 享受 获得 獲得 领取 得到 接受                   | take part, receive
签署 完成 提供 发放 投入 用于 上线                       | sign, complete, provide, pay
解决 带动 惠及 纳入 覆盖 倾斜 打包                       | solve, drive, benefit, cover
达到 进行 作为 报告 報告                                 | reach, act as, report
增长 增加 提高 下降 减少 降低                             | rise, fall
"""),
)
VERB_START = Pattern(
    r"共[同增减減]|[以在对向从由用因已均都也占]|"
    + one_of("""
解决 实现 开展 開展 完成 实行 落实                       | solve, carry out
享受 获得 领取 参加 参与                                 | receive, take part
公布 发布 签署 报告 報告                                 | publish, sign, report
纳入 带动 覆盖                                           | include, drive, cover
同比 环比 增长 增加 提高 减少 下降                       | on the year, rise, fall
"""),
)
# Verbs that bring something forth: what is measured is the thing, where its name is long enough to stand alone.
MAKING = Pattern(
    r"^(?:在[^，]{1,8}?)?(?:已经|已|又|还)?"
    + one_of("""
组织 組織 上线 发布 發布 公布                             | organise, put online, publish
设置 設置 设立 設立 新设 开设 布局建设                   | set up
建设 建設 建成 打造 形成 培育                             | build
提供 推出 出台 制定 印发 下达 安排                       | provide, issue
加强 支持 启动 啟動 实施 實施                             | strengthen, start
涉及 确定 认定 拥有 取消                                 | concern, determine, own, cancel
""")
    + r"了?(?:覆盖)?$",
)
# Short verbs and paired nouns that take their object from the figure before.
BARE_VERB = Pattern(
    r"^[总共]?"
    + one_of("""
收入 支出 支出額 结余 节余 流入 流出                     | income, spending, balance
进口 出口 进出口                                         | trade
缓缴 减免 补缴 返还 返還 发放 支付 投入 到账             | defer, exempt, return, pay
完成 新增 增加 减少                                     | complete, add, reduce
""")
    + "$",
)
CARRYING = Pattern(
    "^" + one_of("惠及 带动 受益 覆盖 涉及 帮助 支持 吸引 拉动 投资 资金 | benefit, drive, help, attract, invest")
)

_COMPARISON = one_of("""
同比 环比 環比 比上年 较上年 比上年末 较上年末           | on the year, on the month
比去年同期 较去年同期 比上年度 较上年度 較上年 較上年度   | on the same time of last year
比上月 较上月 累计 由 從 从                               | on the last month, cumulative, from
名义 名義 实际 實際 年均 平均 分别 分別                   | nominal, real, on average, respectively
仅 约 約 也 均 再 实现 将 较快 大幅 持续 进一步 每年     | only, about, fast, further, each year
""")
_GROWTH = one_of("""
增长 增長 增加 上升 提高 提升 上涨 扩大                   | rise
下降 减少 減少 降低 回落 下滑 收窄                       | fall
""")
_REACHING = r"(?:了|约|近|超过|达|到|至)*$"
GROWTH_ONLY = Pattern(
    rf"^(?:[比较較按][^，。；]{{0,10}}?|扣除[^，。；]{{1,10}}?)?{_COMPARISON}*(?:{_GROWTH}|下跌|[增涨降减跌高低多少快慢翻]){_REACHING}"
)
GROWTH_END = Pattern(rf"{_COMPARISON}*{_GROWTH}{_REACHING}")

WHOLE_BEFORE = Pattern(r"(?:的[^，。；,;]{0,8})?(?:当中|之中|中|里|裡)[，,]?")
AMONG = Pattern(r"^[（(]?其中[:：，,]?")
TOPIC = Pattern(
    r"(?:^|[，。；,;：:是])(?:在|关于|關於|对于|围绕)"
    r"(?P<about>(?!这|此|当前|[^，]*(?:情况|基础|条件|过程|同时|期间|下))[^，。；,;了]{2,14}?)(?:方面|上|问题)?(?:的问题)?[，,]"
    r"|(?:实施|开展|推进|推动|组织)(?P<action>[^，。；,;]{2,20}?)(?:行动|计划|工程)[，,]",
)
ABOUT = Pattern(r"(?:关于|關於|關于)([^，。；,;]{2,14})[，,]")
ENUMERATION = Pattern(
    r"^(?:(?P<verb>[^、了]{1,8})了|(?P<where>[^、]{2,24}?(?:集中|分布|涉及|包括|涵盖|覆盖))[在于了]?)?"
    r"[^，。；,;、]{1,30}(?:、[^，。；,;、]{1,24})+(?:等|等等)?$",
)
DESCRIBED = Pattern(r"[^，。；]{0,10}(?:资金|贷款|补助金?|债券|补贴|资本|投资|基金|专项|项目|经费)$")
PENALTY = Pattern(r"[^，。；]*?(?P<name>罚款|罰款|罚金|有期徒刑|拘役|拘留)")
FINED = Pattern(r"(?:并|可以|可|应当)*处?以?[处處]以?$")
COMPARED = Pattern(r"(?:[同与與到至在从自於于由]|截至)$")
TOGETHER = Pattern(r"(?:\s?(?:[-－—–~～至到]|以上|或者?|to)\s?)*")
LONGEST_CHAIN = 12  # figures that one phrase or one list may join
LIST_END = ("、", "和", "及", "与", "以及")
