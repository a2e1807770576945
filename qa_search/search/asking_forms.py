"""Tables: what the form of a question asks for: an amount of some kind, a change, a plan, a time, a person, a reason."""

from __future__ import annotations

import re

from qa_search.indexing import KINDS, Trait

ASKS_CHANGE = re.compile(
    "减少了?多少|增加了?多少|缩水|下降了|上升了|增长了?多少|涨了|跌了|降了|少了多少|多了多少|提高了多少|同比|环比"
    r"|\b(?:increase|decrease|rise|fall|fell|rose|drop|gr[eo]w|chang|up or down|fewer|more than last)"
)
"""A question that asks how much something changed."""

MEASURE_WORDS = "人名位家户场次项种份所辆台套条件只起宗栋门节批座处例张类"

ASKS_AMOUNT = re.compile(
    f"多少|(?<!好)几[个成天年月倍{MEASURE_WORDS}]|几何|多大|多高|多长|多久|占比|比例|几成"
    r"|\b(?:how (?:many|much|long|large|high|big|far)|number of|amount|what (?:share|percentage|proportion|rate))\b"
)
"""A question that a number answers."""

ASKED_KINDS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        re.compile(
            "多少(?:个?亿|万|块|元|美元|资金|经费|费)|钱|金额|额度|花[了费掉]?多少|支出|奖金|奖励多少|工资|薪[水酬资]|待遇"
            "|补(?:贴|助|偿|多少)|救助金|便宜|降价|价[格值]?[是为]?多少|罚(?:款|金|多少)|赔多少|退[了给还回]?多少|[收缴交欠]了?多少"
            "|报销多少|[贷借]多少|可支配收入|营收|利润|规模|总额|封顶"
        ),
        ("money",),
    ),
    (
        re.compile(
            r"how much(?! (?:faster|higher|lower|longer|more|of (?:the|a)))"
            r"|\b(?:amount|value|worth|yuan|dollars?|spen[dt]|spending|costs?|prices?|paid|pay|payments?|fees?|fines?|subsid\w+"
            r"|bonus\w*|rewards?|grants?|funds?|funding|money|wages?|salar\w+|incomes?|revenues?|budget|cap|allowance"
            r"|compensation|refunds?|debts?|loans?)\b"
        ),
        ("money",),
    ),
    (
        re.compile(
            "比例|占比|占多|几成|百分|率|增速|增幅|涨幅|降幅|快多少|高多少|低多少|涨了多少"
            r"|\b(?:percent\w*|shares?|proportion|rates?|how fast|faster|growth|by how much|fraction)\b"
        ),
        ("percent", "percentage_point"),
    ),
    (
        re.compile(
            f"多少[个{MEASURE_WORDS}]|几(?:个(?!月)|[{MEASURE_WORDS}])|人数|数量|总数|有多少(?![万亿元钱])"
            r"|\b(?:how many|number of|count of|headcount|how often)\b"
        ),
        ("count",),
    ),
    (
        re.compile(
            "多久|[几多][少]?天|多长时间|几个月|几年|等多长|几个?小时|多少分钟|期限|年限|时长"
            r"|\b(?:how (?:long|soon|quickly)|how many (?:days|months|years|hours|weeks|minutes)|waiting time)\b"
        ),
        ("duration",),
    ),
)
"""The form of a question -> the kinds of unit that can answer it."""

ASKS_MONEY = re.compile(
    "多少(?:个?亿|万)?(?:钱|元)|花[了费掉]?(?:去|出)?多少|多少(?:资金|经费|费用|投入)|(?:费用|成本|经费|造价)是?多少"
    r"|how much .{0,60}\b(?:costs?|spen[dt]|spending|money)\b|\bcost of\b"
)
"""A question that only a sum of money answers."""

ASKED_UNIT = re.compile(
    f"(?:多少|几)[万亿]?(个(?!月)|[{MEASURE_WORDS}天年元吨亩]|平方米|公里)([\\u4e00-\\u9fff]{{2}})?"
)
"""A question that names the measure word of what it asks for; what follows it is what is counted."""

ASKS_PLAN = re.compile(
    "下一?步|接下来|今后|以后|往后|之后|后面|将来|未来|打算|计划|准备(?:怎|做|干|把|在)|会不会|还会|会再|后续|下半年|明年|会.{0,12}吗"
    r"|\b(?:will|plans?|planned|going to|next|future|upcoming|intends?|ahead|later this)\b"
)
"""A question about what will be done."""

ASKS_TIME = re.compile(
    "什么时候|何时|哪天|哪一天|几[月号日点]|哪个?月|哪[一几]?年|多会儿|啥时|什么时间|从哪天|日期|期限|截止"
    r"|\b(?:when|what (?:date|day|time)|which (?:months?|dates?|days?|year)|until when|how soon|deadline)\b"
)
"""A question about when."""

ASKS_PERSON = re.compile(
    "谁(?!都)|哪一?位|哪个?(?:官员|领导|司长|部门|单位|机构|司局|司)|何人|什么(?:职务|官|职位)"
    r"|\bwho(?:se|m)?\b|which (?:official|minister|body|department|person|agency)|what (?:is|was) .{0,30}(?:title|position)"
)
"""A question about who it is, or what they are."""

ASKS_REASON = re.compile(
    "为什么|为何|为啥|怎么会|原因|缘由|咋(?:就|会)|凭什么|何以|因为(?:什么|啥)"
    r"|\bwhy\b|\breasons?\b|how come|\bcauses?d?\b|what (?:is|was) behind"
)

ASKS_DEFINITION = re.compile(
    "什么是|是个?(?:什么|啥)(?:意思|东西|概念)?[??]?$|什么意思|啥叫|什么叫|叫做?(?:什么|啥)|指(?:的是)?(?:什么|啥|哪)|怎么一?回事|含义|概念|定义"
    r"|what does .* (?:mean|stand)|meaning of|definition|\bdefined?\b|what exactly|what (?:is|are) (?:a|an|the)? ?[\"“‘']"
)

ASKS_PROCEDURE = re.compile(
    "(?:怎么|怎样|如何|咋)样?(?:办|申请|领|报|查|弄|交|用|找|登记|投诉|参加|操作|享受|举报|维权|开|转|补|选|处理|取)|[去上到从]哪|找谁|在哪|哪里|哪儿"
    "|(?:什么|哪些)(?:材料|证件|手续|步骤|流程)|手续|流程|渠道"
    r"|how (?:do|can|to|does|should|would)|where (?:do|can|to|should)|\bapply\b"
)
"""A question about how or where something is done."""

ASKS_PERMISSION = re.compile(
    "能不能|可不可以|(?:可以|能).{0,20}吗|行不行|行吗|允许|合[规法]吗|算不算|要不要|用不用"
    r"|\b(?:can|may|am|is it|are) (?:i|we|you|people|workers|it)\b|allowed"
)
"""A question whether something may or must be done."""

ASKS: dict[str, tuple[re.Pattern[str], Trait]] = {
    "number": (ASKS_AMOUNT, Trait.NUMBER),
    "plan": (ASKS_PLAN, Trait.PLAN),
    "time": (ASKS_TIME, Trait.TIME),
    "person": (ASKS_PERSON, Trait.PERSON),
    "reason": (ASKS_REASON, Trait.REASON),
    "definition": (ASKS_DEFINITION, Trait.DEFINITION),
    "procedure": (ASKS_PROCEDURE, Trait.PROCEDURE),
    "permission": (ASKS_PERMISSION, Trait.PERMISSION),
}
"""The forms of question, by the name of their evidence: what asks, and what a sentence that answers tells of."""

ASKS_LIST = re.compile(
    "哪些|哪几|几(?:个方面|方面|项|条|种|步)|怎么做|做了什么|措施|举措|办法|怎么帮|如何"
    r"|\b(?:what (?:measures|steps|actions|kinds|is being done|has been done|are they doing)|which|measures|steps)\b"
)


def asks_list(normalized: str) -> bool:
    """Whether a question asks for several things, which may stand in several paragraphs."""
    return ASKS_LIST.search(normalized) is not None


def asked_kinds(normalized: str) -> tuple[str, ...]:
    """The kinds of unit that can answer a question of this form; none where it does not tell."""
    return tuple(dict.fromkeys(kind for pattern, kinds in ASKED_KINDS if pattern.search(normalized) for kind in kinds))


def asks_money(normalized: str) -> bool:
    """Whether only a sum of money answers a question."""
    return ASKS_MONEY.search(normalized) is not None


def asks_amount(normalized: str) -> bool:
    """Whether a question asks how many or how much, which some number answers."""
    return ASKS_AMOUNT.search(normalized) is not None


def asks_change(normalized: str) -> bool:
    """Whether a question asks how much, or whether, something changed."""
    return ASKS_CHANGE.search(normalized) is not None


def asked_traits(normalized: str) -> dict[str, Trait]:
    """By form of question what a sentence that answers it tells of; none for forms that it does not have."""
    kind = Trait(0)
    for name in asked_kinds(normalized):
        kind |= KINDS[name]
    asked = {name: trait if pattern.search(normalized) else Trait(0) for name, (pattern, trait) in ASKS.items()}
    return {"kind": kind, **asked}
