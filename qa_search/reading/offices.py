"""Words of office: how an official's title ends, in Chinese (simplified) and English, and what bodies are called."""

from __future__ import annotations

import re

# Heads of a unit: 司长, 副局长, 部长 … the unit's character before 长.
_UNIT_HEADS = "[司局部院校厅市省处科县区组队行会社台署团关所庭馆州旗镇乡站班董舰村室]长"
# Offices whose word does not follow from a unit. One entry a kind; the longer comes first where one holds another.
_OFFICE_WORDS = (
    "秘书长",  # secretary-general
    "董事长",  # chair of a board
    "新闻发言人",  # spokesperson
    "发言人",
    "办公室主任",
    "主任委员",
    "主任",  # director
    "主委",
    "政委",
    "次长",
    "院长",
    "政务次长",
    "书记",  # party secretary
    "主席",  # chair
    "总理",  # premier
    "总统",  # president
    "首相",
    "外长",
    "财长",
    "防长",
    "行政长官",  # chief executive
    "司令员",
    "参谋长",
    "委员长",
    "委员",
    "议员",
    "代表",
    "大使",
    "公使",
    "参赞",
    "总领事",
    "巡视员",
    "督察专员",
    "专员",
    "监察专员",
    "总工程师",
    "总会计师",
    "总经济师",
    "总农艺师",
    "总规划师",
    "总工",
    "总干事",
    "总裁",
    "总经理",
    "经理",
    "总监",
    "理事长",
    "首席执行官",
    "首席专家",
    "负责人",
    "负责同志",
    "研究员",
    "院士",
    "教授",
    "专家",
    "医师",
    "医生",
    "顾问",
    "处长",
    "首席科学家",
    "助理",
    "律师",
    "检察长",
    "厅务会议成员",
    "党组成员",
    "常委",
    "统计师",
    "主编",
    "总编辑",
    "组员",
    "大校",  # senior colonel
    "上校",
    "中校",
    "少校",
    "少将",
    "中将",
    "上将",
)
_ADJECTIVES = "(?:常务副|第一副|副|代理|代|候任|原|前)?"
OFFICE = rf"{_ADJECTIVES}(?:{'|'.join(sorted(_OFFICE_WORDS, key=len, reverse=True))}|{_UNIT_HEADS})"
OFFICE_END = re.compile(OFFICE + r"(?=$)")
OFFICE_START = re.compile(OFFICE)
OFFICE_ANYWHERE = re.compile(OFFICE)

COURTESY = ("先生", "女士", "同志", "小姐", "教授", "阁下")  # Mr, Ms, comrade, Miss, Professor, Excellency

# The words that hosts are labelled by.
HOSTS = ("主持人", "主持", "司仪", "会议主席", "moderator", "host", "emcee", "mc", "facilitator", "operator")
# Offices that are labels by themselves, beside any label that ends in an office word.
CHAIRS = (
    "主席",
    "the chair",
    "chair",
    "chairman",
    "chairwoman",
    "chairperson",
    "the speaker",
    "the president pro tempore",
)

# Bodies that an office belongs to, by how their names end.
_BODY_ENDS = (
    "委员会",
    "总局",
    "办公室",
    "人民政府",
    "[省市区县州]政府",
    "特区政府",
    "银行",
    "研究室",
    "联合会",
    "促进会",
    "贸促会",
    "总工会",
    "新闻办",
    "国新办",
    "台办",
    "集团",
    "公司",
    "协会",
    "学会",
    "大学",
    "医院",
    "法院",
    "检察院",
    "部",
    "委",
    "局",
    "署",
    "院",
    "厅",
    "省",
    "市",
)
_STATE_COUNCIL = (
    "国新办|国台办|国务院(?:新闻办公室|新闻办|台湾事务办公室|台办|港澳事务办公室|"
    "港澳办|办公厅|研究室|国资委|扶贫办|联防联控机制|发展研究中心|参事室)?"
)
BODY = re.compile(rf"^(?:{_STATE_COUNCIL}|[^，,。:：《》“”\s举召介就在于答]{{1,20}}?(?:{'|'.join(_BODY_ENDS)}))")
# Units inside a body: after a body's name, what ends so is a department.
UNIT_END = re.compile(r"(?:司|局|处|室|办公室|中心|厅|组|队|所|院|会|部|科|办|委|庭)$")

ENGLISH_OFFICES = frozenset(
    [
        *(
            "secretary",
            "chair",
            "treasurer",
            "pm",
            "minister",
            "president",
            "executive",
            "director",
            "commissioner",
            "spokesperson",
            "spokesman",
        ),
        *(
            "spokeswoman",
            "governor",
            "chairman",
            "mayor",
            "ambassador",
            "premier",
            "general",
            "administrator",
            "admiral",
        ),
        *("controller", "colonel", "deputy", "undersecretary", "attorney", "chancellor", "senator", "congressman"),
        *("superintendent", "surgeon", "chief", "officer", "official", "representative", "commander", "counselor"),
    ]
)
HONORIFICS = frozenset(
    ["mr", "mrs", "ms", "miss", "dr", "sir", "dame", "prof", "professor", "madam", "madame", "amb", "gen"]
)
