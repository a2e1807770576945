// One answer as a card: who, how surely, the words, the reporter's question, the figures, the citation.

import { answerPath } from "./address.js";
import { answerLink, quotation } from "./citing.js";
import { copyButton } from "./copying.js";
import { element, joined, written } from "./dom.js";
import { figuresPart } from "./figures.js";
import { named, t } from "./language.js";
import { askedText, passageQuote, wholeText } from "./quoting.js";
import { moment, scoreOf } from "./values.js";

const PASSAGES_SHOWN = 2;
const ASKED_SHOWN = 100; // characters of a question that is shown without asking for it
const ASKED_BEGINNING = 40;

// `brief` shows less of an answer that is unlikely to answer.
export function answerCard(answer, { brief = false } = {}) {
  const id = `answer-${answer.rank}`;
  return element(
    "article",
    { class: brief ? "card brief" : "card", "aria-labelledby": id, "data-answer": answer.id },
    element(
      "header",
      { class: "who" },
      element("h3", { id }, element("a", { href: answerPath(answer.id) }, speakerName(answer))),
      scorePart(answer.score),
      whoLine(answer),
    ),
    headingPart(answer),
    askedPart(answer.asked),
    quotesPart(answer, brief),
    brief ? null : figuresPart(answer),
    footPart(answer),
  );
}

export function speakerName({ speaker }) {
  const name = speaker.name ? written("span", speaker.name, { class: "name" }) : element("span", { class: "name" }, t("unnamed"));
  return joined([name, speaker.title && written("span", speaker.title, { class: "title" })], " ");
}

export function whoLine(answer) {
  const { speaker } = answer;
  const parts = [
    speaker.organization && written("span", speaker.organization),
    named("roles", speaker.role),
    named("kinds", answer.kind),
    timePart(answer),
  ];
  return element("p", { class: "meta" }, joined(parts, " · "));
}

function timePart(answer) {
  const { posted_at: posted, date } = answer;
  if (posted) return element("span", {}, `${t("posted")} `, element("time", { datetime: posted }, moment(posted)));
  return element("span", {}, joined([date && element("time", { datetime: date }, moment(date)), t("noTime")], " · "));
}

export const headingPart = (answer) =>
  answer.heading ? written("p", answer.heading, { class: "section-heading" }) : null;

function scorePart(score) {
  const { level, number, word } = scoreOf(score);
  return element("p", { class: `score ${level}`, title: t("scoreMeans", number) }, word, " ", element("b", {}, number));
}

function quotesPart(answer, brief) {
  const quote = (passage) => passageQuote(answer, passage, answer.figures);
  const shown = answer.passages.slice(0, brief ? 1 : PASSAGES_SHOWN);
  const folded = brief ? [] : answer.passages.slice(PASSAGES_SHOWN);
  return element(
    "div",
    { class: "quotes" },
    shown.map(quote),
    folded.length ? fold(t("morePassages", folded.length), folded.map(quote)) : null,
    !brief && quotesWhole(answer) ? null : fold(t("wholeAnswer"), wholeText(answer, answer.passages, answer.figures)),
  );
}

const quotesWhole = (answer) => answer.passages.length === 1 && answer.passages[0].text === answer.text;

// A part on demand. It is there from the start, so that the browser's own search finds its words.
export const fold = (summary, parts, attributes = {}) =>
  element("details", attributes, element("summary", {}, summary), parts);

// The reporter's question: all of a short one; of a long one its beginning, and the rest on demand.
function askedPart(asked) {
  if (!asked) return null;
  const who = askedLine(asked);
  const characters = Array.from(asked.text);
  if (characters.length <= ASKED_SHOWN) return element("div", { class: "asked" }, element("p", {}, who), askedText(asked));
  const beginning = `${characters.slice(0, ASKED_BEGINNING).join("")}……`;
  const summary = element("summary", {}, who, written("span", beginning, { class: "beginning" }));
  return element("details", { class: "asked" }, summary, askedText(asked));
}

export function askedLine(asked) {
  const who = asked.speaker ?? asked.outlet;
  const line = t("asked", who ? written("span", who) : t("someReporter"));
  return Array.isArray(line) ? line : t("asked", who ?? t("someReporter"));
}

function footPart(answer) {
  return element(
    "footer",
    {},
    element("p", { class: "event" }, `${t("event")} `, eventPart(answer)),
    element(
      "p",
      { class: "actions" },
      copyButton("copyCitation", () => quotation(answer, answer.passages)),
      copyButton("copyLink", () => answerLink(answer)),
      element("a", { class: "quiet", href: answerPath(answer.id) }, t("open")),
    ),
  );
}

// The event, its day where the answer's own does not tell it, and a link where its source is a web address.
export function eventPart({ transcript, posted_at: posted, date: day }) {
  const name = written("cite", transcript.title ?? transcript.id);
  const told = (posted ?? day ?? "").startsWith(transcript.date ?? "");
  const date = told ? null : moment(transcript.date);
  const web = /^https?:\/\//.test(transcript.source ?? "")
    ? element("a", { href: transcript.source, rel: "noopener noreferrer", target: "_blank" }, t("source"))
    : null;
  return element("span", {}, joined([name, date, web], " · "));
}
