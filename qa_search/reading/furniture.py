"""Words of what surrounds a speech on a page: header rows, credits, captions, share buttons, stage notes."""

from __future__ import annotations

import re

# Header rows and credits: they stand before a colon and name nobody who speaks.
_ROWS = (
    *(
        "来源",
        "稿源",
        "文章来源",
        "信息来源",
        "责任编辑",
        "责编",
        "编辑",
        "作者",
        "校对",
        "审核",
        "监制",
        "摄影",
        "摄像",
        "图片来源",
    ),
    *(
        "时间",
        "时长",
        "日期",
        "发布时间",
        "发布日期",
        "发稿时间",
        "更新时间",
        "地点",
        "地址",
        "会议时间",
        "会议地点",
        "活动时间",
    ),
    *(
        "出席人员",
        "出席人",
        "出席",
        "出席嘉宾",
        "嘉宾",
        "发布人",
        "主题",
        "内容",
        "主讲人",
        "介绍人",
        "字号",
        "浏览",
        "浏览次数",
    ),
    *(
        "阅读",
        "点击",
        "点击数",
        "人气",
        "标签",
        "关键词",
        "关键字",
        "原标题",
        "标题",
        "题目",
        "摘要",
        "导语",
        "链接",
        "原文链接",
    ),
    *(
        "相关链接",
        "相关阅读",
        "相关新闻",
        "电话",
        "留言板电话",
        "邮箱",
        "传真",
        "网址",
        "邮编",
        "微信",
        "微博",
        "备案号",
        "版权",
    ),
    *(
        "当前位置",
        "您的位置",
        "位置",
        "首页",
        "栏目",
        "专题",
        "附件",
        "附",
        "注",
        "备注",
        "说明",
        "声明",
        "编者按",
        "图",
        "图为",
    ),
    *(
        "列席秘书",
        "出席议员",
        "缺席议员",
        "出席政府官员",
        "列席",
        "文字实录",
        "实录如下",
        "全文如下",
        "例如",
        "比如",
        "即",
        "如",
    ),
    *(
        "第一",
        "第二",
        "第三",
        "一是",
        "二是",
        "三是",
        "其一",
        "其二",
        "其三",
        "首先",
        "其次",
        "最后",
        "另外",
        "此外",
        "总之",
    ),
    *(
        "本报讯",
        "讯",
        "速记",
        "记录",
        "整理",
        "翻译整理",
        "索引号",
        "发文机关",
        "文号",
        "成文日期",
        "网站编辑",
        "策划",
        "设计",
    ),
    *(
        "source",
        "editor",
        "author",
        "date",
        "time",
        "location",
        "venue",
        "subject",
        "contact",
        "tel",
        "phone",
        "email",
        "fax",
    ),
    *(
        "note",
        "notes",
        "tags",
        "share",
        "related",
        "photo",
        "image",
        "caption",
        "updated",
        "published",
        "by",
        "from",
        "to",
    ),
    *(
        "http",
        "https",
        "video",
        "link",
        "website",
        "url",
        "see",
        "example",
        "page",
        "copyright",
        "for example",
        "file",
        "re",
    ),
)
ROWS = frozenset(_ROWS)
# A phrase before a colon that tells what comes next, greets, or reports speech.
PHRASE = re.compile(
    r"各位|大家|女士们|先生们|朋友们|同志们|如下|以下|实录|全文|提出|指出|强调|表示|认为|主张|宣读|消息$|介绍说|问题是|电话|"
    r"编辑$|来源$|链接$|点击|扫描|关注|下载|版权|^本|^这|^那|^我|^你|^他|^她|^它|^我们|^也就是|^就是|^包括|^其中|^关于|^对于|"
    r"^目前|^同时|^因此|^所以|^但是|^而且|^如果|^第[一二三四五六七八九十\d]|^[一二三四五六七八九十]+是|^[一二三四五六七八九十\d]+、|"
    r"措施$|方面$|原则$|目标$|任务$|重点$|特点$|要求$|情况$|内容$|会议$|行动$|称$|说$|讲$|道$|写道|宣布|回应|^在|^从|^以|^对|^将|^把|^为|^有"
)
ENGLISH_PHRASE = re.compile(
    r"\b(?:following|follows|said|says|that|which|because|is|are|was|were|will|this|these|those|here|i|we|you|it|they|my|our"
    r"|first|second|third|also|and then|for instance|such as|including|regarding|read|more|click)\b",
    re.IGNORECASE,
)
# Where a speech's page ends: nothing behind such a line belongs to the speech.
FOOTER = re.compile(
    r"^[(（\[【]?\s*(?:责任编辑|责编|编辑|网站编辑|来源|稿源|文章来源|文字实录|摄影|供稿|审核|监制)\s*[:：︰∶]|^(?:相关链接|相关新闻|相关阅读|相关稿件|"
    r"相关报道|延伸阅读|推荐阅读|热门推荐|免责声明|版权声明|版权所有|分享到|打印本页|关闭窗口|返回顶部|上一篇|下一篇|扫一扫|【纠错】|"
    r"Ends\s*/|Issued at|Copyright|©|Share this|Related)|^完\s*[/\s]|^[(（]完[)）]|^[(（]?责任编辑|^NNNN$",
    re.IGNORECASE,
)
# What a release ends with: "the end", the day, the hour.
SIGN_OFF = re.compile(
    r"^(?:[(]?完[)]?|\d{4}年\d{1,2}月\d{1,2}日\s*(?:[(]?星期.[)]?)?|香港时间\s*\d.{0,12}|\d{1,2}时\d{1,2}分)$"
)
# Lines that are never speech, wherever they stand.
SCRAP = re.compile(
    r"^(?:[*=\-_~·•—#|\s]{3,}|A\+\s*A-|字号.{0,12}|打印|分享|收藏|评论|微博[、,，]?微信|[\w\-]+\.(?:jpe?g|png|gif|bmp|webp)|"
    r"上一页|下一页|\[?\d{1,3}\]?|第\s*\d+\s*页.{0,8}|中国政府网|中国政府网微信|!\[.*\]\(.*\)|\|+|<\w+[^>]*>(?:</\w+>)?)$",
    re.IGNORECASE,
)
CAPTION = re.compile(r"^(?:图为.{2,60}|.{4,160}(?:/|／|\s)?摄\s*[)）]?[。.]?|.{2,40}\s+(?:新华社|中新社).{0,12}摄)$")
_NOTE_MARK = re.compile(r"^>\s?")
_BRACKETED = re.compile(r"^[(（].{1,300}[)）]$")
_DATE_ONLY = re.compile(r"^[(（]\s*\d{2,4}年\s*\d{1,2}月(?:\s*\d{1,2}日)?\s*[)）]$")


def is_stage_note(line: str) -> bool:
    """Whether a whole line tells what happens in the room: a Markdown quotation, or one pair of brackets but no date."""
    if _NOTE_MARK.match(line):
        return True
    return (
        bool(_BRACKETED.match(line)) and not _DATE_ONLY.match(line) and ")" not in line[1:-1] and "）" not in line[1:-1]
    )
