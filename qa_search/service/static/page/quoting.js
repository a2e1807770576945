// The words themselves: passages with their highlights, and whole answers with the passages marked in place.

import { element, languageOf, written } from "./dom.js";
import { marked, paragraphs, within } from "./spans.js";

const figureSpans = (figures) => figures.map((figure) => [figure.start, figure.end]);

const layers = (highlights, figures) => [
  { name: "mark", class: null, spans: highlights },
  { name: "b", class: "number", spans: figures },
];

// One passage; figures are offsets into the whole answer.
export function passageQuote(answer, passage, figures) {
  const numbers = within(figureSpans(figures), passage.start, passage.end);
  return element(
    "blockquote",
    { class: "passage", lang: languageOf(passage.text), "data-passage": passage.id },
    lines(passage.text, passage.highlights, numbers),
  );
}

// Every paragraph of an answer; those that hold a matching passage are marked at their edge.
export function wholeText(answer, passages, figures) {
  const highlights = passages.flatMap((passage) =>
    passage.highlights.map(([start, end]) => [passage.start + start, passage.start + end]),
  );
  const matched = (from, to) => passages.some((passage) => passage.start < to && passage.end > from);
  const parts = paragraphs(answer.text).map(({ text, start, end }) =>
    element(
      "p",
      { class: matched(start, end) ? "matched" : null },
      marked(text, layers(within(highlights, start, end), within(figureSpans(figures), start, end))),
    ),
  );
  return element("div", { class: "whole", lang: languageOf(answer.text) }, parts);
}

function lines(text, highlights, numbers) {
  return paragraphs(text).map(({ text: line, start, end }) =>
    element("p", {}, marked(line, layers(within(highlights, start, end), within(numbers, start, end)))),
  );
}

export const askedText = (asked) => element("blockquote", { class: "asked-text", lang: languageOf(asked.text) },
  asked.text.split("\n").map((line) => written("p", line)));
