// One answer alone: to read, to cite, to print.

import { answerLink, wholeQuotation } from "./citing.js";
import { copyButton } from "./copying.js";
import { byId, element, written } from "./dom.js";
import { askedLine, eventPart, headingPart, speakerName, whoLine } from "./card.js";
import { figuresPart } from "./figures.js";
import { t } from "./language.js";
import { askedText, wholeText } from "./quoting.js";

// `back` is the address of the search that the reader came from.
export function showAnswer(answer, back) {
  const name = answer.speaker.name ?? t("unnamed");
  document.title = `${name} – ${answer.transcript.title ?? answer.transcript.id} – qa_search`;
  byId("verdict").replaceChildren(element("h2", { id: "results-heading", class: "unseen", tabindex: "-1" }, heading(name)));
  byId("found").replaceChildren(
    element("p", { class: "back" }, element("a", { href: back, "data-here": true }, "← ", t("back"))),
    element(
      "article",
      { class: "card alone", "aria-labelledby": "speaker", "data-answer": answer.id },
      element("header", { class: "who" }, element("h3", { id: "speaker" }, speakerName(answer)), whoLine(answer)),
      headingPart(answer),
      answer.asked ? askedPart(answer.asked) : null,
      element("h4", { class: "small-heading" }, t("theAnswer")),
      wholeText(answer, [], answer.figures),
      figuresPart(answer, { all: true }),
      footPart(answer),
    ),
  );
}

const heading = (name) => {
  const line = t("answerHeading", name);
  return Array.isArray(line) ? line.join("") : line;
};

const askedPart = (asked) =>
  element("section", { class: "asked open" }, element("h4", { class: "small-heading" }, askedLine(asked)), askedText(asked));

function footPart(answer) {
  return element(
    "footer",
    {},
    element("p", { class: "event" }, `${t("event")} `, eventPart(answer)),
    element("p", { class: "citation" }, `${t("citation")} `, written("span", answer.citation)),
    element("p", { class: "printed-link" }, answerLink(answer)),
    element(
      "p",
      { class: "actions" },
      copyButton("copyCitation", () => wholeQuotation(answer)),
      copyButton("copyLink", () => answerLink(answer)),
      element("button", { type: "button", class: "quiet", onclick: () => window.print() }, t("print")),
    ),
  );
}
