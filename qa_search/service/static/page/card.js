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

export function answerCard(answer) {
  const id = `answer-${answer.rank}`;
  return element(
    "article",
    { class: "card", "aria-labelledby": id, "data-answer": answer.id },
    element(
      "header",
      { class: "who" },
      element("h3", { id }, element("a", { href: answerPath(answer.id) }, speakerName(answer))),
      scorePart(answer.score),
      whoLine(answer),
    ),
    headingPart(answer),
    quotesPart(answer),
    askedPart(answer),
    figuresPart(answer),
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
  const stamp = answer.posted_at ?? answer.date;
  if (!stamp) return element("span", {}, t("noTime"));
  const time = element("time", { datetime: stamp }, moment(stamp));
  return element("span", {}, `${t("posted")} `, time);
}

export const headingPart = (answer) =>
  answer.heading ? written("p", answer.heading, { class: "section-heading" }) : null;

function scorePart(score) {
  const { level, number, word } = scoreOf(score);
  return element("p", { class: `score ${level}`, title: t("scoreMeans", number) }, word, " ", element("b", {}, number));
}

function quotesPart(answer) {
  const quote = (passage) => passageQuote(answer, passage, answer.figures);
  const [shown, folded] = [answer.passages.slice(0, PASSAGES_SHOWN), answer.passages.slice(PASSAGES_SHOWN)];
  return element(
    "div",
    { class: "quotes" },
    shown.map(quote),
    folded.length ? fold(t("morePassages", folded.length), () => folded.map(quote)) : null,
    quotesWhole(answer) ? null : fold(t("wholeAnswer"), () => [wholeText(answer, answer.passages, answer.figures)]),
  );
}

const quotesWhole = (answer) => answer.passages.length === 1 && answer.passages[0].text === answer.text;

// A part that is built when it is first opened.
export function fold(summary, build, attributes = {}) {
  const made = element("details", attributes, element("summary", {}, summary));
  made.addEventListener("toggle", () => made.append(...build()), { once: true });
  return made;
}

function askedPart(answer) {
  if (!answer.asked) return element("p", { class: "asked" }, t("unprompted")[answer.kind] ?? "");
  return element(
    "details",
    { class: "asked" },
    element("summary", {}, askedLine(answer.asked)),
    askedText(answer.asked),
  );
}

export function askedLine(asked) {
  const who = asked.speaker ?? asked.outlet;
  const line = t("asked", who ? written("span", who) : t("someReporter"));
  return Array.isArray(line) ? line : t("asked", who ?? t("someReporter"));
}

function footPart(answer) {
  const { transcript } = answer;
  return element(
    "footer",
    {},
    element("p", { class: "event" }, `${t("event")} `, eventPart(transcript)),
    element(
      "p",
      { class: "actions" },
      copyButton("copyCitation", () => quotation(answer, answer.passages)),
      copyButton("copyLink", () => answerLink(answer)),
      element("a", { class: "quiet", href: answerPath(answer.id) }, t("open")),
    ),
  );
}

// The event, with a link where the transcript's source is a web address.
export function eventPart(transcript) {
  const name = written("cite", transcript.title ?? transcript.id);
  const date = transcript.date ? moment(transcript.date) : null;
  const web = /^https?:\/\//.test(transcript.source ?? "")
    ? element("a", { href: transcript.source, rel: "noopener noreferrer", target: "_blank" }, t("source"))
    : null;
  return element("span", {}, joined([name, date, web], " · "));
}
