"""Drafts become turns: each gets its speaker, role, office, body and time.

Limits: a role that no label prints is read from behaviour: who follows a question answers, who invites others hosts.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from qa_search.reading import times
from qa_search.reading.marks import unglossed
from qa_search.reading.names import Person, is_numbered
from qa_search.reading.roster import Introductions, Office, body_of
from qa_search.reading.script import fold
from qa_search.records import Role, Turn

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from qa_search.reading.event import Event
    from qa_search.reading.turns import Draft

HANDOVER: Final = 90  # characters: two sentences; a host who only passes the question on says no more
DOCUMENT: Final = 500  # characters: a posted document is longer; the longest question under an outlet's label has 411
READ_AHEAD: Final = 60_000  # characters of the document in which introductions are looked for
_INVITES = re.compile(
    r"邀请|请来|请到|有请|先请|请出|出席今天|参加今天的|will be joined|joined by|introduce|welcome (?:Mr|Ms|Dr)"
)
_HANDS_OVER = re.compile(
    r"请.{0,20}(?:回答|介绍|补充|说明|答|谈|讲|来|作)|有请|先请|交给|\bplease\b|over to|will take", re.IGNORECASE
)
_QUESTION = re.compile(r"[?？]")
_DEPUTIES = frozenset(["议员", "委员", "立法委员", "代表"])
_GENERIC = re.compile(r"^(?:新闻)?发言人$|^(?:the )?spokes(?:person|man|woman)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Member:
    """A draft's speaker while the cast is worked out."""

    person: Person
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all turns share: the event, the time zone, and whether bare clocks are times of day."""

    event: Event
    zone: ZoneInfo
    clocks: bool


def cast(drafts: tuple[Draft, ...], preamble: tuple[str, ...], event: Event, zone: ZoneInfo) -> tuple[Turn, ...]:
    """The turns of a document."""
    members = _unnumbered([_member(draft, event) for draft in drafts])
    text = "\n".join((*preamble, *(line for draft in drafts for line in draft.paragraphs)))[:READ_AHEAD]
    introductions = Introductions(text)
    members = _spelled_out(members, introductions)
    offices = _offices(members, introductions, event)
    roles = _roles(members, offices, introductions.hosts())
    setting = _Setting(
        event, zone, times.is_time_of_day([draft.stamp for draft in drafts if draft.stamp and draft.stamp.day is None])
    )
    return tuple(
        _turn(draft, member, role, offices.get(member.key), setting)
        for draft, member, role in zip(drafts, members, roles, strict=True)
    )


def _member(draft: Draft, event: Event) -> _Member:
    """A draft's speaker; an anonymous answerer is the one whom the title names."""
    person = draft.label.person if draft.label else Person(kind="answer")
    generic = person.kind == "office" and person.name is not None and _GENERIC.match(fold(person.name))
    if person.kind == "answer" or generic:
        if event.named:
            person = Person(kind="official", name=event.named[0], title=event.named[1].title)
        else:
            person = replace(person, kind="answer")
    name = person.name or person.outlet or ""
    return _Member(person, fold(unglossed(name)[0]).replace(" ", "").casefold(), "\n".join(draft.paragraphs))


def _spelled_out(members: list[_Member], introductions: Introductions) -> list[_Member]:
    """Speakers whose labels are short (`张司长`) under the names that were introduced."""
    names = {member.person.name for member in members if member.person.kind in ("official", "person", "office")}
    full = {name: introductions.meant_by(name) for name in names if name}
    return [
        replace(member, person=Person(kind="official", name=meant), key=fold(unglossed(meant)[0]).replace(" ", ""))
        if (meant := full.get(member.person.name or ""))
        else member
        for member in members
    ]


def _unnumbered(members: list[_Member]) -> list[_Member]:
    """Among named speakers, `Speaker 3` is one whom the transcriber did not know: somebody in the room who asks."""
    numbered = [is_numbered(member.person.name) for member in members]
    if all(numbered) or not any(numbered):
        return members
    unknown = Person(kind="question")
    return [
        replace(member, person=unknown) if number else member for member, number in zip(members, numbered, strict=True)
    ]


def _offices(members: list[_Member], introductions: Introductions, event: Event) -> dict[str, Office]:
    """Each speaker's office: as the label prints it, as the title names it, else as introduced."""
    offices: dict[str, Office] = {}
    names: dict[str, str] = {}
    for member in members:
        person = member.person
        if person.kind not in ("official", "person", "host", "office") or not person.name:
            continue
        names.setdefault(member.key, person.name)
        if person.title and (member.key not in offices or len(person.title) > len(offices[member.key].title)):
            offices[member.key] = Office(title=person.title, organization=person.organization or body_of(person.title))
    for key, name in names.items():
        if key in offices:
            continue
        if event.named and fold(event.named[0]).casefold() == key:
            offices[key] = event.named[1]
        elif office := introductions.office_of(name):
            offices[key] = office
    return offices


def _roles(members: list[_Member], offices: dict[str, Office], hosts: frozenset[str]) -> list[Role]:
    deputies = _asking_deputies(members)
    asks = [
        member.person.kind in ("question", "reporter") or member.key in deputies or _is_asking_outlet(members, number)
        for number, member in enumerate(members)
    ]
    answering = _answering(members, asks)
    host = _opening_host(members, asks, answering, hosts)
    askers = _asking_persons(members, offices) if not any(asks) else frozenset()
    roles: list[Role] = []
    for number, member in enumerate(members):
        kind = member.person.kind
        if asks[number] or member.key in askers:
            roles.append("reporter")
        elif kind == "outlet":
            roles.append("document")
        elif kind == "host" or member.key == host or (member.key in hosts and member.key not in answering):
            roles.append("host")
        else:
            roles.append("official")
    return roles


def _asking_deputies(members: list[_Member]) -> frozenset[str]:
    """In a parliament's question time its members ask: those titled so, where someone of another office answers."""
    titles = {
        member.key: fold(member.person.title or "")
        for member in members
        if member.person.kind in ("official", "office")
    }
    deputies = frozenset(key for key, title in titles.items() if title in _DEPUTIES)
    return deputies if len(deputies) < len(titles) else frozenset()


def _is_asking_outlet(members: list[_Member], number: int) -> bool:
    """Whether a medium's turn asks; one that posts a long text without a question posts a document."""
    member = members[number]
    if member.person.kind != "outlet":
        return False
    return len(member.text) < DOCUMENT or bool(_QUESTION.search(member.text[-200:]))


def _answering(members: list[_Member], asks: list[bool]) -> Counter[str]:
    """How often each speaker answers a question in substance, directly or behind a host's handing over."""
    answering: Counter[str] = Counter()
    for number in range(1, len(members)):
        if asks[number] or not asks[number - 1]:
            continue
        behind = number + 1 < len(members) and not asks[number + 1] and members[number + 1].key != members[number].key
        if len(members[number].text) <= HANDOVER and behind and _HANDS_OVER.search(fold(members[number].text)):
            answering[members[number + 1].key] += 1
        else:
            answering[members[number].key] += 1
    return answering


def _opening_host(
    members: list[_Member], asks: list[bool], answering: Counter[str], hosts: frozenset[str]
) -> str | None:
    """The first speaker, if the header says so or the opening invites others, and others answer."""
    first = next((number for number, asking in enumerate(asks) if not asking), None)
    if first is None:
        return None
    opener = members[first]
    if opener.person.kind in ("outlet", "answer") or answering[opener.key]:
        return None
    others = any(member.key != opener.key for number, member in enumerate(members) if not asks[number])
    if opener.key in hosts or _INVITES.search(fold(opener.text[:READ_AHEAD])):
        return opener.key
    return opener.key if others and answering and opener.person.kind == "person" else None


def _asking_persons(members: list[_Member], offices: dict[str, Office]) -> frozenset[str]:
    """In a talk without reporters, those without office most of whose turns end in a question."""
    total: Counter[str] = Counter(member.key for member in members)
    asking: Counter[str] = Counter(member.key for member in members if _QUESTION.search(member.text[-3:]))
    words: Counter[str] = Counter()
    for member in members:
        words[member.key] += len(member.text)
    main = max(words, key=lambda key: words[key], default=None)
    found = {key for key in total if key not in offices and key != main and asking[key] > total[key] / 2}
    return frozenset(found) if len(found) < len(total) else frozenset()


def _turn(draft: Draft, member: _Member, role: Role, office: Office | None, setting: _Setting) -> Turn:
    person, event = member.person, setting.event
    printed = draft.label.candidate.printed if draft.label else None
    posted = None
    if draft.stamp:
        posted = times.posted_at(draft.stamp, event.day if setting.clocks else None, setting.zone)
    spoken = role in ("host", "official")
    return Turn(
        speaker=person.outlet if role == "document" else person.name,
        role=role,
        paragraphs=tuple(draft.paragraphs),
        outlet=person.outlet if role == "reporter" else None,
        title=office.title if office and (spoken or person.kind == "official") else None,
        organization=_organization(office, person, event) if spoken else None,
        posted_at=posted,
        label=printed,
    )


def _organization(office: Office | None, person: Person, event: Event) -> str | None:
    """The body: as introduced, in the event's own spelling where it is the same; else the event's."""
    own = person.organization or (office.organization if office else None)
    if own and event.organization and _same_body(own, event.organization):
        return event.organization
    return own or event.organization


def _same_body(one: str, other: str) -> bool:
    """`人力资源社会保障部` is `人力资源和社会保障部`."""
    return re.sub("[和与及]", "", fold(one)) == re.sub("[和与及]", "", fold(other))
