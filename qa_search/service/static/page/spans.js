// Text with marked spans -> nodes. The service counts characters (code points), JavaScript counts UTF-16 units.

import { element } from "./dom.js";

// layers: [{name, class, spans: [[start, end], …]}], the outermost first; spans may overlap between layers.
export function marked(text, layers) {
  const characters = Array.from(text);
  const cuts = [...new Set([0, characters.length, ...layers.flatMap((layer) => layer.spans.flat())])]
    .filter((cut) => cut >= 0 && cut <= characters.length)
    .sort((one, other) => one - other);
  return merged(cuts.slice(1).map((end, at) => piece(characters, cuts[at], end, layers))).map(node);
}

function piece(characters, start, end, layers) {
  const over = layers.filter((layer) => layer.spans.some(([from, to]) => from <= start && end <= to));
  return { text: characters.slice(start, end).join(""), over };
}

// Neighbours under the same marks become one, so that a mark is not broken where another layer was cut.
function merged(pieces) {
  const kept = [];
  for (const each of pieces) {
    const last = kept.at(-1);
    if (last && last.over.length === each.over.length && last.over.every((layer, at) => layer === each.over[at])) {
      last.text += each.text;
    } else kept.push({ ...each });
  }
  return kept;
}

function node({ text, over }) {
  return over.reduceRight(
    (inner, layer) => element(layer.name, { class: layer.class }, inner),
    document.createTextNode(text),
  );
}

// Spans that lie within [start, end), counted from start.
export const within = (spans, start, end) =>
  spans.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from - start, to - start]);

// The text's paragraphs with their places: [{text, start, end}].
export function paragraphs(text) {
  let start = 0;
  return text.split("\n").map((each) => {
    const end = start + Array.from(each).length;
    const made = { text: each, start, end };
    start = end + 1;
    return made;
  });
}
