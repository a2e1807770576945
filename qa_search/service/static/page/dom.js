// Elements from plain values. Text always enters as text nodes: nothing that a server or a reader wrote is parsed as HTML.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

export const byId = (id) => document.getElementById(id);

const HAN = /\p{Script=Han}/u;

// The language tag of text as written, so that fonts and voices fit it in either interface language.
export const languageOf = (text) => (HAN.test(text ?? "") ? "zh-Hans" : "en");

export const written = (name, text, attributes = {}) => element(name, { lang: languageOf(text), ...attributes }, text);

// The text with a separator between the parts that are there.
export const joined = (parts, separator) =>
  parts.filter(Boolean).flatMap((part, at) => (at ? [separator, part] : [part]));

export function say(text) {
  byId("said").textContent = text;
}
