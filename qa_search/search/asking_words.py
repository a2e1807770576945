"""Tables: the words that frame a question, and what kind of figure a question asks for."""

from __future__ import annotations

import re

FUNCTION_WORDS = frozenset(
    """
    的 了 吗 呢 吧 啊 呀 么 是 有 在 和 与 及 或 被 把 对 从 给 到 于
    就 都 也 还 又 再 会 能 要 想 可以 一下
    请 请问 什么 怎么 怎样 如何 哪些 哪个 哪里 哪 多少 几 几个 谁
    为什么 为何 何时 什么时候 是否 有没有 是不是 能不能
    这 那 这个 那个 我 你 他 她 它 我们 你们 他们
    a an the this that these those there it its i you he she we they
    of to in on at by for with from and or not
    is are was were be been do does did have has had
    can could will would should shall may might
    how what which who whom when where why many much
    """.split()  # noqa: SIM905 - a table of particles, auxiliaries, question words and pronouns reads best as lines
)
"""Words that frame a question and say nothing of its matter: the lexical side does not look for them."""

FUNCTION_RUN = re.compile(
    "请问|什么时候|有没有|是不是|能不能|为什么|什么|怎么样|怎么|怎样|如何|哪些|哪个|哪里|多少|是否|可以"
    "|[的了吗呢吧啊呀么是有在和与及或被把对从给到]"
)
"""Where a run of Han characters is broken, so that no character pair bridges a question word."""

ASKS_CHANGE = re.compile(
    "减少了?多少|增加了?多少|缩水|下降了|上升了|增长了?多少|涨了|跌了|降了|少了多少|多了多少|提高了多少|同比|环比"
    r"|\b(?:increase|decrease|rise|fall|fell|rose|drop|gr[eo]w|chang|up or down|fewer|more than last)"
)
"""A question that asks how much something changed."""

ASKS_AMOUNT = re.compile(
    "多少|几[个项家人次种成天年月类批名件所户倍]|几何|多大|多高|多长|多久|占比|比例|几成"
    r"|\b(?:how (?:many|much|long|large|high|big|far)|number of|amount|what (?:share|percentage|proportion|rate))\b"
)
"""A question that a number answers."""

ASKED_KINDS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile("多少钱|多少亿|多少元|多少资金|金额|花了|支出"), ("money",)),
    (re.compile(r"how much (?:money|was|is|has|did)|amount|yuan|spen[dt]|cost"), ("money",)),
    (re.compile("比例|占比|几成|百分|率"), ("percent", "percentage_point")),
    (re.compile(r"percent|share|proportion|\brate\b"), ("percent", "percentage_point")),
    (re.compile("多少(?:人|家|户|个|名|场|次|项|种|份|所)|几(?:个|家|项|种|次|场|批)"), ("count",)),
    (re.compile("how many|number of"), ("count",)),
    (re.compile("多久|几天|多少天|多长时间|几个月"), ("duration",)),
    (re.compile("how long|how many (?:days|months|years)"), ("duration",)),
)
"""The form of a question -> the kinds of unit that can answer it."""
