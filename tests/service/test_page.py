"""The page, used as a reader uses it: a real browser, a real server, the bundled transcript."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Route

CHINESE = "失业保险稳岗返还惠及多少企业?"
ENGLISH = "Is vocational training offered online?"
UNANSWERED = "How tall is Mount Everest?"
ATTACK = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'
AA, AA_LARGE = 4.5, 3.0
"""Contrast ratios that WCAG 2.2 asks of text, and of large text."""

Open = Callable[..., "Page"]


@pytest.fixture
def opened(browser: Browser, server: str) -> Iterator[Open]:
    """A function that opens a path in a fresh browser; afterwards nothing may have been logged or sent elsewhere."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_page(
        path: str = "/", *, stub: dict[str, Any] | None = None, allowed: str = "(?!)", **options: Any
    ) -> Page:
        context = browser.new_context(**{"locale": "zh-CN", "viewport": {"width": 1280, "height": 900}, **options})
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on(
            "console", lambda message: faults.append(f"console: {message.text}") if _is_fault(message.type) else None
        )
        page.on("request", lambda request: None if request.url.startswith(server) else faults.append(request.url))
        if stub is not None:
            page.route("**/v1/ask?*", lambda route: _fulfil(route, stub))
        page.goto(server + path)
        page.wait_for_function("() => !document.querySelector('[aria-busy]')")
        faults_allowed.append(re.compile(allowed))
        return page

    faults_allowed: list[re.Pattern[str]] = []
    yield open_page
    for context in contexts:
        context.close()
    assert [fault for fault in faults if not any(allowed.search(fault) for allowed in faults_allowed)] == []


def _is_fault(kind: str) -> bool:
    return kind in {"error", "warning"}


def _fulfil(route: Route, body: dict[str, Any]) -> None:
    route.fulfill(status=200, content_type="application/json", body=json.dumps(body))


def _asked(question: str, **filters: str) -> str:
    return f"/?q={quote(question)}" + "".join(f"&{name}={quote(value)}" for name, value in filters.items())


def _settled(page: Page) -> None:
    page.wait_for_function("() => !document.querySelector('[aria-busy]')")


def _open_all(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })")


def _rows(page: Page, card: str) -> list[list[str]]:
    found: list[list[str]] = page.eval_on_selector_all(
        f"{card} tr.figure", "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    return found


def _figure(**changed: Any) -> dict[str, Any]:
    figure = {
        "text": "2329亿元", "start": 5, "end": 11, "value": "232900000000", "unit": "元", "unit_kind": "money",
        "qualifier": None, "metric": "减免社会保险费", "period": None, "change": None, "status": "outcome",
        "relevance": 0.9, "also_cited": [],
    }  # fmt: skip
    return {**figure, **changed}


def _reply(**changed: Any) -> dict[str, Any]:
    """A reply as the contract has it, with one answer; U+20BB7 is one character and two UTF-16 units."""
    text = "𠮷林已减免2329亿元。"
    passage = {"id": "x-t1-p0", "text": text, "start": 0, "end": 13, "score": 0.4, "highlights": [[3, 5]]}
    answer = {
        "id": "x-t1", "url": "/answers/x-t1", "rank": 1, "score": 0.4, "scores": {"meaning": 0.5, "words": 0.5},
        "kind": "answer", "heading": None, "posted_at": "2020-04-21T10:45:43+08:00", "date": "2020-04-21",
        "speaker": {"name": "聂明隽", "title": "司长", "organization": "人社部", "role": "official"},
        "asked": {"speaker": "人民日报记者", "outlet": "人民日报", "text": "减免了多少?", "posted_at": None},
        "text": text, "passages": [passage], "figures": [_figure(**changed.pop("figure", {}))],
        "transcript": {"id": "x", "title": "发布会", "date": "2020-04-21", "source": "https://example.org/a"},
        "citation": "聂明隽(司长),发布会,2020-04-21 10:45:43",
    }  # fmt: skip
    reason = "the closest passages speak of the matter but may not answer the question"
    index = {"generation": "g", "model": "bundled", "transcripts": 1, "passages": 1}
    return {
        "question": "q", "status": "partial", "reason": reason,
        "took_ms": 1.0, "index": index, "answers": [answer], **changed,
    }  # fmt: skip


def test_a_chinese_question_is_answered_with_highlights(opened: Open) -> None:
    """A question typed and sent with Enter shows the official words, the words that matched marked."""
    page = opened()
    page.get_by_label("您的问题").fill(CHINESE)
    page.keyboard.press("Enter")
    page.locator(".card").first.wait_for()
    assert page.locator("#verdict h2").inner_text() == "找到官方答复"
    said = page.locator("[data-answer='mohrss-2020-q1-t5'] .passage").first
    assert "失业保险稳岗返还388亿元,惠及企业302万户" in said.inner_text()
    assert "失业保险稳岗返还" in said.locator("mark").all_inner_texts()
    assert "302万户" in said.locator("b.number").all_inner_texts()
    assert CHINESE in page.title()


def test_a_card_says_who_when_and_whose_question(opened: Open) -> None:
    """A card names the speaker, title, organisation, role and posting time, and shows the reporter's question."""
    card = opened(_asked(CHINESE)).locator("[data-answer='mohrss-2020-q1-t5']")
    assert card.locator("h3").inner_text() == "张莹 就业促进司司长"
    assert (
        card.locator(".meta").inner_text() == "人力资源和社会保障部 · 官员 · 回答提问 · 发布于 2020年4月21日 10:32:35"
    )
    asked = card.locator(".asked").inner_text()
    assert "回答中央广播电视总台央视记者的提问" in asked
    assert "请问张司长,目前采取了哪些措施?" in asked
    assert "人力资源和社会保障部2020年一季度新闻发布会" in card.locator(".event").inner_text()
    assert re.fullmatch(r"很可能回答 (>99|\d\d)%", card.locator(".score").inner_text())


def test_an_english_question_shows_the_chinese_words(opened: Open) -> None:
    """An English question in an English browser: the interface is English, the quotation is as it was said."""
    page = opened(_asked(ENGLISH), locale="en-GB")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("#verdict h2").inner_text() in {"Answered", "May be answered"}
    quoted = page.locator(".card .passage").first
    assert quoted.get_attribute("lang") == "zh-Hans"
    assert "线上" in quoted.inner_text()


def test_the_figures_are_exact(opened: Open) -> None:
    """The table has each figure as written, its full value with separators and unit, its metric, period and status."""
    page = opened("/answers/mohrss-2020-q1-t5")
    rows = {row[0]: row[1:] for row in _rows(page, ".card")}
    value, measures, period, status = rows["388亿元"]
    assert (value, period, status) == ("38,800,000,000 元", "截至4月19日至 2020-04-19", "结果")
    assert measures.startswith("失业保险稳岗返还另有 2 处提到，数字一致")
    assert rows["2329亿元"][0] == "232,900,000,000 元"
    assert rows["百亿元"][0] == "近 10,000,000,000 元"
    assert (rows["5.9%"][0], *rows["5.9%"][2:]) == ("5.9%", "3月份2020-03-01 – 2020-03-31", "结果")
    assert rows["5.9%"][1].startswith("全国城镇调查失业率")


def test_the_english_interface_gives_the_short_scale(opened: Open) -> None:
    """In English a value has its unit glossed and, where that is exact, its size in words."""
    page = opened("/answers/mohrss-2020-q1-t5", locale="en-US")
    values = {row[0]: row[1] for row in _rows(page, ".card")}
    assert values["388亿元"] == "38,800,000,000 yuan38.8 billion"


def test_figures_beyond_the_first_are_on_demand(opened: Open) -> None:
    """A long table shows its first figures, and the rest by a button that says whether it is open."""
    card = opened(_asked(CHINESE)).locator(".card").first
    assert card.locator("tr.figure:visible").count() == 3
    button = card.locator("button[aria-expanded]")
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    assert card.locator("tr.figure:visible").count() == card.locator("tr.figure").count() > 3


def test_figures_cited_elsewhere_show_whether_they_agree(opened: Open) -> None:
    """A figure that is cited elsewhere names who cited it; one that differs is shown without asking."""
    other = {"answer_id": "x-t9", "speaker": "张莹", "posted_at": "2020-04-21T10:32:35+08:00"}
    cited = [{**other, "text": "2330亿元", "agrees": False}, {**other, "text": "2329亿元", "agrees": True}]
    change = {"direction": "down", "basis": "year_on_year"}
    page = opened("/?q=x", stub=_reply(figure={"also_cited": cited, "change": change, "qualifier": "about"}))
    assert page.locator(".also summary").inner_text() == "另有 2 处提到，1 处不同"
    items = page.locator(".also li").all_inner_texts()
    assert items == [
        "≠ 不同 2330亿元 · 张莹 · 2020年4月21日 10:32:35",
        "= 一致 2329亿元 · 张莹 · 2020年4月21日 10:32:35",
    ]
    assert page.locator(".also a").first.get_attribute("href") == "/answers/x-t9"
    row = _rows(page, ".card")[0]
    assert row[:2] + row[3:] == ["2329亿元", "约 232,900,000,000 元", "↓ 同比下降", "结果"]
    assert row[2].startswith("减免社会保险费")


def test_offsets_count_characters(opened: Open) -> None:
    """Highlights fall on the right characters after one that JavaScript counts as two."""
    page = opened("/?q=x", stub=_reply())
    assert page.locator("mark").all_inner_texts() == ["减免"]
    assert page.locator("b.number").all_inner_texts() == ["2329亿元"]


def test_a_partial_reply_says_so_in_plain_words(opened: Open) -> None:
    """A reply that may answer says that, with its reason in the interface's language, and shows what may answer."""
    page = opened("/?q=x", stub=_reply())
    assert page.locator("#verdict > *").all_inner_texts() == [
        "可能有答复",
        "最接近的段落谈到了这件事，但未必回答您的问题，请核对原文。",
    ]
    assert page.locator(".card .score").inner_text() == "或许回答 40%"
    page.get_by_role("button", name="English").click()
    assert page.locator("#verdict h2").inner_text() == "May be answered"


def test_a_reason_of_its_own_is_shown_as_given(opened: Open) -> None:
    """A reason that speaks of this question (a year that no answer covers) is shown as the service gave it."""
    reason = "the question asks about 2031, and the closest answers speak of 2020"
    page = opened("/?q=x", stub=_reply(reason=reason))
    told = page.locator("#verdict p")
    assert told.text_content() == reason
    assert told.get_attribute("lang") == "en"


def test_no_answer_folds_the_closest_passages(opened: Open) -> None:
    """Where nothing answers, that is said, and the nearest passages are folded and called unlikely."""
    page = opened(_asked(UNANSWERED), locale="en-US")
    assert page.locator("#verdict h2").inner_text() == "Nothing answers this"
    assert page.locator(".card:visible").count() == 0
    fold = page.locator(".unlikely > summary")
    assert re.fullmatch(r"\d+ closest passages, unlikely to answer", fold.inner_text())
    fold.click()
    page.locator(".unlikely .card").first.wait_for()


def test_the_whole_answer_is_on_demand_with_its_passages_marked(opened: Open) -> None:
    """The whole answer opens in its card, verbatim, with the matching paragraph marked in place."""
    page = opened(_asked(CHINESE))
    card = page.locator("[data-answer='mohrss-2020-q1-t5']")
    card.get_by_text("查看完整答复").click()
    card.locator(".whole").wait_for()
    assert "二是稳岗位" in " ".join(card.locator(".whole p.matched").all_inner_texts())
    served = page.request.get(page.url.split("/?")[0] + "/v1/answers/mohrss-2020-q1-t5").json()["text"]
    assert "\n".join(card.locator(".whole p").all_text_contents()) == served


def test_a_filter_leaves_only_its_speaker(opened: Open) -> None:
    """A ticked speaker goes into the address, filters the answers, keeps the focus, and can be taken away again."""
    page = opened(_asked(CHINESE))
    box = page.get_by_role("checkbox", name="张莹")
    box.check()
    _settled(page)
    assert parse_qs(urlsplit(page.url).query) == {"q": [CHINESE], "speaker": ["张莹"]}
    assert box.evaluate("box => box === document.activeElement")
    assert {name.split()[0] for name in page.locator(".card h3").all_text_contents()} == {"张莹"}
    page.get_by_role("button", name="去掉筛选：发言人 张莹").click()
    _settled(page)
    assert parse_qs(urlsplit(page.url).query) == {"q": [CHINESE]}
    assert not box.is_checked()


def test_every_speaker_and_transcript_can_be_chosen(opened: Open) -> None:
    """The filters offer the index's own speakers and transcripts, before any question is asked; no reporters."""
    page = opened()
    page.locator("#filters > summary").click()
    page.get_by_role("checkbox", name="卢爱红").wait_for()
    names = page.locator("input[name=speaker]").evaluate_all("boxes => boxes.map(box => box.value)")
    assert sorted(names) == sorted(["卢爱红", "张莹", "聂明隽", "张立新", "吴礼舵", "中国网"])
    assert page.get_by_role("checkbox", name="人力资源和社会保障部2020年一季度新闻发布会").count() == 1


def test_a_day_filters_when_the_field_is_left(opened: Open) -> None:
    """A first day after the event leaves nothing, says that the filters did it, and offers to clear them."""
    page = opened(_asked(CHINESE))
    page.get_by_label("起始日期").fill("2021-01-01")
    page.get_by_label("起始日期").blur()
    page.get_by_text("没有答复符合筛选条件").wait_for()
    assert parse_qs(urlsplit(page.url).query)["from"] == ["2021-01-01"]
    page.get_by_role("button", name="清除全部筛选").click()
    page.locator(".card").first.wait_for()


def test_a_shared_link_shows_the_same(opened: Open) -> None:
    """The address alone, opened elsewhere, gives the same question, filters and answers; so does going back."""
    first = opened()
    first.get_by_label("您的问题").fill(CHINESE)
    first.get_by_role("button", name="提问").click()
    _settled(first)
    first.get_by_role("checkbox", name="张莹").check()
    _settled(first)
    path = first.url.split("/", 3)[3]
    second = opened("/" + path)
    assert second.get_by_label("您的问题").input_value() == CHINESE
    assert second.get_by_role("checkbox", name="张莹").is_checked()
    assert second.locator(".passage").all_inner_texts() == first.locator(".passage").all_inner_texts()
    first.go_back()
    _settled(first)
    assert not first.get_by_role("checkbox", name="张莹").is_checked()


def test_an_example_asks_itself(opened: Open) -> None:
    """There are examples in both languages, and one press asks."""
    page = opened()
    examples = page.locator(".examples a")
    assert {examples.nth(at).get_attribute("lang") for at in range(examples.count())} == {"zh-Hans", "en"}
    examples.first.click()
    page.locator(".card").first.wait_for()
    assert page.get_by_label("您的问题").input_value() == examples.first.text_content()


def test_the_language_is_a_switch_that_is_remembered(opened: Open) -> None:
    """The switch turns the whole page, its language tag too, keeps the question, and holds for the next visit."""
    page = opened(_asked(CHINESE))
    page.get_by_role("button", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("#verdict h2").inner_text() == "Answered"
    assert page.get_by_label("Your question").input_value() == CHINESE
    page.reload()
    _settled(page)
    assert page.get_by_role("button", name="Ask").is_visible()


def test_the_citation_is_copied_with_the_words(opened: Open, server: str) -> None:
    """The copy button takes the quotation, the citation and the link, and says that it did."""
    page = opened(_asked(CHINESE), permissions=["clipboard-read", "clipboard-write"])
    card = page.locator("[data-answer='mohrss-2020-q1-t5']")
    card.get_by_role("button", name="复制引文").click()
    page.wait_for_function("() => document.getElementById('said').textContent === '已复制'")
    copied = page.evaluate("() => navigator.clipboard.readText()").splitlines()
    assert "惠及企业302万户" in "".join(copied[:-2])
    assert copied[-2] == "——张莹(就业促进司司长),人力资源和社会保障部2020年一季度新闻发布会,2020-04-21 10:32:35"
    assert copied[-1] == f"{server}/answers/mohrss-2020-q1-t5"


def test_figures_are_copied_for_a_spreadsheet(opened: Open) -> None:
    """Copied figures are rows and tabs; a text that a spreadsheet would run as a formula stays text."""
    stub = _reply(figure={"metric": '=HYPERLINK("x")'})
    page = opened("/?q=x", stub=stub, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="复制数字").click()
    page.wait_for_function("() => document.getElementById('said').textContent === '已复制'")
    row = page.evaluate("() => navigator.clipboard.readText()").splitlines()[1].split("\t")
    assert row[:4] == ["2329亿元", "232900000000", "元", '\'=HYPERLINK("x")']


def test_an_answer_has_a_page_of_its_own(opened: Open) -> None:
    """The address of an answer shows it whole, verbatim, with its question, figures and citation; a print has no controls."""
    page = opened("/answers/mohrss-2020-q1-t5")
    served = page.request.get(page.url.replace("/answers/", "/v1/answers/")).json()
    assert "\n".join(page.locator(".whole p").all_text_contents()) == served["text"]
    assert served["asked"]["text"] in page.locator(".asked").inner_text()
    assert served["citation"] in page.locator(".citation").inner_text()
    assert page.locator("tr.figure").count() == len(served["figures"])
    page.emulate_media(media="print")
    assert page.locator("button:visible, input:visible, nav:visible").count() == 0
    assert page.locator(".printed-link").inner_text() == page.url


def test_a_missing_answer_is_told(opened: Open) -> None:
    """An address of no answer says so in words."""
    page = opened("/answers/none-such", allowed="404")
    assert page.locator("#verdict h2").inner_text() == "没有这条内容"
    assert "none-such" in page.locator("#verdict").inner_text()


def test_markup_in_a_question_is_text(opened: Open) -> None:
    """A question that is markup is shown as its characters, and nothing of it runs."""
    page = opened(_asked(ATTACK))
    page.locator("#verdict h2").wait_for()
    assert page.get_by_label("您的问题").input_value() == ATTACK
    assert page.title().startswith(ATTACK)
    assert page.locator("img[src=x], main script").count() == 0
    assert page.evaluate("() => window.pwned") is None


def test_markup_in_a_reply_is_text(opened: Open) -> None:
    """Markup in any text of a reply or an address is shown as its characters; an unsafe source is no link."""
    stub = _reply(reason=ATTACK)
    answer = stub["answers"][0]
    answer["text"] = answer["passages"][0]["text"] = answer["citation"] = answer["asked"]["text"] = ATTACK
    answer["speaker"] = {"name": ATTACK, "title": ATTACK, "organization": ATTACK, "role": ATTACK}
    answer["transcript"].update(title=ATTACK, source="javascript:window.pwned=1")
    answer["figures"][0].update(metric=ATTACK, unit=ATTACK, text=ATTACK, status=ATTACK)
    page = opened(_asked("x", speaker=ATTACK), stub=stub)
    assert ATTACK in page.locator(".passage").inner_text()
    assert page.locator("img[src=x], main script, a[href^='javascript']").count() == 0
    assert page.evaluate("() => window.pwned") is None


def test_the_keyboard_is_enough(opened: Open) -> None:
    """Tab reaches the skip link, the language, the box and the button in that order; Enter asks and opens what is folded."""
    page = opened()
    focused = []
    for _ in range(5):
        page.keyboard.press("Tab")
        focused.append(page.evaluate("() => document.activeElement.id || document.activeElement.className"))
    assert focused == ["skip", "brand", "language", "question", "main"]
    page.keyboard.press("Shift+Tab")
    page.keyboard.type(CHINESE)
    page.keyboard.press("Enter")
    page.locator(".card").first.wait_for()
    card = page.locator("[data-answer='mohrss-2020-q1-t5']")
    card.locator(".quotes > details > summary").last.focus()
    page.keyboard.press("Enter")
    card.locator(".whole").wait_for()
    outline = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_enter_that_ends_a_composition_does_not_ask(opened: Open) -> None:
    """The Enter with which an input method ends a word is not a question sent."""
    page = opened()
    session = page.context.new_cdp_session(page)
    page.get_by_label("您的问题").focus()
    session.send("Input.imeSetComposition", {"text": "shi", "selectionStart": 3, "selectionEnd": 3})
    enter = {"type": "rawKeyDown", "windowsVirtualKeyCode": 229, "key": "Process", "code": "Enter"}
    session.send("Input.dispatchKeyEvent", enter)
    session.send("Input.insertText", {"text": "失业"})
    assert page.get_by_label("您的问题").input_value() == "失业"
    assert urlsplit(page.url).query == ""


def test_an_unusable_question_is_told_at_its_field(opened: Open) -> None:
    """An empty or too long question is not sent: the field says what is wrong and how much is taken, and keeps the text."""
    page = opened()
    page.get_by_role("button", name="提问").click()
    assert page.locator("#question-error").inner_text() == "请先输入问题，1 到 500 个字。"
    page.get_by_label("您的问题").fill("问" * 501)
    page.keyboard.press("Enter")
    assert "501" in page.locator("#question-error").inner_text()
    assert page.get_by_label("您的问题").get_attribute("aria-invalid") == "true"
    assert len(page.get_by_label("您的问题").input_value()) == 501


def test_a_refusal_names_the_field_and_its_limit(opened: Open) -> None:
    """What the service refuses is told with its field and limit, and the question stays."""
    page = opened(_asked(CHINESE, **{"from": "soon"}), allowed="422")
    told = page.locator("#verdict").inner_text()
    assert "soon" in told
    assert "字段：起始日期；限制：YYYY-MM-DD" in told
    assert page.get_by_label("您的问题").input_value() == CHINESE


def test_a_server_that_is_away_is_told_and_asked_again(opened: Open) -> None:
    """Without a connection the page says so, keeps the question, and asks again at the press of a button."""
    page = opened(allowed="ERR_INTERNET_DISCONNECTED")
    page.context.set_offline(offline=True)
    page.get_by_label("您的问题").fill(CHINESE)
    page.keyboard.press("Enter")
    page.get_by_text("连不上服务器").wait_for()
    assert page.get_by_label("您的问题").input_value() == CHINESE
    page.context.set_offline(offline=False)
    page.get_by_role("button", name="重试").click()
    page.locator(".card").first.wait_for()


@pytest.mark.parametrize(
    "path", ["/", _asked(CHINESE, speaker="张莹"), _asked(UNANSWERED), "/answers/mohrss-2020-q1-t5"]
)
@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_320_pixels_need_no_sideways_scroll(opened: Open, path: str, locale: str) -> None:
    """At 320 px, which is 1280 px at 400 %, nothing is wider than the screen, folded parts opened too."""
    page = opened(path, locale=locale, viewport={"width": 320, "height": 640})
    _open_all(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    "path", ["/", _asked(CHINESE, speaker="张莹"), _asked(UNANSWERED), "/answers/mohrss-2020-q1-t5"]
)
def test_structure_can_be_read_by_a_screen_reader(opened: Open, path: str) -> None:
    """Every control is named, ids are unique, headings go down a step at a time from one h1, the status is live."""
    page = opened(path)
    _open_all(page)
    unnamed = page.evaluate(
        """() => [...document.querySelectorAll('input, button, a, summary')].filter(each =>
            !(each.labels?.length || each.getAttribute('aria-label') || each.textContent.trim())).map(each => each.outerHTML)"""
    )
    assert unnamed == []
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(each => each.id)")
    assert len(ids) == len(set(ids))
    levels = page.evaluate(
        "() => [...document.querySelectorAll('h1,h2,h3,h4,h5')].map(each => Number(each.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert page.locator("#verdict[role=status][aria-live=polite]").count() == 1
    assert page.locator("main").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["/", _asked(CHINESE, speaker="张莹"), _asked(UNANSWERED), "/answers/mohrss-2020-q1-t5"]
)
def test_text_has_contrast(opened: Open, path: str, scheme: str) -> None:
    """All visible text meets AA against what is behind it, in light and dark."""
    page = opened(path, color_scheme=scheme, reduced_motion="reduce")
    _open_all(page)
    measured = page.evaluate(CONTRAST)
    assert len(measured) > 10
    weak = [each for each in measured if each["ratio"] < (AA_LARGE if each["large"] else AA)]
    assert weak == []


def test_nothing_moves_while_an_answer_loads(opened: Open) -> None:
    """From the first paint of a shared link to its answers, nothing shown jumps (cumulative layout shift under 0.1)."""
    page = opened(_asked(CHINESE))
    shift = page.evaluate(
        """() => new Promise(resolve => new PerformanceObserver(list => resolve(
            list.getEntries().filter(each => !each.hadRecentInput).reduce((sum, each) => sum + each.value, 0)
        )).observe({type: 'layout-shift', buffered: true}) || setTimeout(() => resolve(0), 500))"""
    )
    assert shift < 0.1


CONTRAST = """() => {
  const parse = text => (text.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(each => each / 255)
    .map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
    .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = node => {
    for (let each = node; each; each = each.parentElement) {
      const colour = parse(getComputedStyle(each).backgroundColor);
      if (colour[3] === undefined || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !node.checkVisibility({visibilityProperty: true})) continue;
    const style = getComputedStyle(node);
    const [one, other] = [light(parse(style.color)), light(behind(node))].sort((a, b) => b - a);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    found.push({text: walk.currentNode.data.slice(0, 30), ratio: (one + 0.05) / (other + 0.05), large});
  }
  return found;
}"""
